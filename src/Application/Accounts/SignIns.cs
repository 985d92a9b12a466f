using AutoMapper;
using Microsoft.Extensions.Logging;
using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Completes or refuses a sign-in, by password or by a provider.</summary>
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
    /// <summary>Starts a session of an authenticated user, if the account may be used.</summary>
    public async Task<Result<LoginResponse>> AdmitAsync(User user, CancellationToken ct)
    {
        if (ReasonToRefuse(user) is { } refused)
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

    /// <summary>Refuses a sign-in, and notes it in the audit.</summary>
    /// <param name="user">The user who was named; null where there is none.</param>
    /// <param name="why">Why.</param>
    public Result<LoginResponse> Refuse(User? user, Error why)
    {
        LogRefused(user?.Id, why.Code);
        audit.CountRefused(AuditAction.LoginFailed, user?.Id, why.Code);
        return why;
    }

    // Checked only for authenticated users: nobody else may learn the state of an account.
    private static Error? ReasonToRefuse(User user) =>
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
