using AutoMapper;
using Microsoft.Extensions.Logging;
using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The one place where signing in succeeds or fails, however users prove who they are.</summary>
public sealed partial class SignIns(
    IRepository<Session> sessions,
    IUnitOfWork work,
    SessionTokens tokens,
    ICurrentActor current,
    IAuditTrail audit,
    IMapper mapper,
    TimeProvider clock,
    ILogger<SignIns> logger
)
{
    /// <summary>Lets somebody in who proved to be the user, if the account may be used.</summary>
    public async Task<Result<LoginResponse>> AdmitAsync(User user, CancellationToken ct)
    {
        if (MayNotEnter(user) is { } refused)
        {
            return Refuse(user, refused);
        }

        var started = await StartSessionAsync(user, ct);
        if (!started.IsFailure)
        {
            LogAdmitted(user.Id);
        }

        return started;
    }

    /// <summary>Turns somebody away.</summary>
    /// <param name="user">Who it claims to be; null where there is nobody of that name.</param>
    /// <param name="why">Why.</param>
    public Result<LoginResponse> Refuse(User? user, Error why)
    {
        LogRefused(user?.Id, why.Code);
        audit.CountRefused(AuditAction.LoginFailed, user?.Id, why.Code);
        return why;
    }

    // Asked only after the proof: nobody else learns the state of an account.
    private static Error? MayNotEnter(User user) =>
        !user.IsActive ? AccessErrors.AccountDisabled
        : !user.IsVerified ? AccountErrors.EmailNotVerified
        : null;

    private async Task<Result<LoginResponse>> StartSessionAsync(User user, CancellationToken ct)
    {
        var refreshToken = OpaqueToken.Create();
        var client = current.Client;
        var session = Session.Start(
            user,
            tokens.Keep(refreshToken),
            DeviceName.Of(client.Device),
            client.IpAddress,
            clock.GetUtcNow(),
            tokens.RefreshLifetime
        );
        user.LoggedIn(clock.GetUtcNow());
        sessions.Add(session);
        audit.Note(AuditAction.Login, user.Id, by: user.Id);

        var saved = await work.SaveAsync(ct);
        return saved.IsFailure ? saved.Error : tokens.Grant(session, refreshToken, mapper.Map<UserResponse>(user));
    }

    [LoggerMessage(LogLevel.Information, "User {UserId} signed in")]
    private partial void LogAdmitted(long userId);

    [LoggerMessage(LogLevel.Information, "User {UserId} was not let in: {Code}")]
    private partial void LogRefused(long? userId, string code);
}
