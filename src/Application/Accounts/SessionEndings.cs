using System.Text.Json;
using Microsoft.Extensions.Logging;
using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Why sessions are ended.</summary>
public enum SessionEnding
{
    /// <summary>The user logged out.</summary>
    Logout,

    /// <summary>The user logged out everywhere.</summary>
    LogoutEverywhere,

    /// <summary>The user ended one from the list of sessions.</summary>
    Revoked,

    /// <summary>A used refresh token came back.</summary>
    TokenReuse,

    /// <summary>The user chose another password.</summary>
    PasswordChange,

    /// <summary>The user chose another password by the link of a mail.</summary>
    PasswordReset,

    /// <summary>An administrator closed the account.</summary>
    Deactivation,

    /// <summary>The owner of the address signed in at a provider, and the account had not been verified.</summary>
    TakeOver,
}

/// <summary>Ends sessions.</summary>
public sealed partial class SessionEndings(
    IUnitOfWork work,
    ISessionStore sessions,
    IAuditTrail audit,
    TimeProvider clock,
    ILogger<SessionEndings> logger
)
{
    /// <summary>Ends one session, and saves it with everything else that the use case changed.</summary>
    public async Task<Result> EndAsync(Session session, SessionEnding why, CancellationToken ct)
    {
        session.End(clock.GetUtcNow());
        Note(session.UserId, why);
        var saved = await work.SaveAsync(ct);
        if (!saved.IsFailure)
        {
            LogEnded(session.Id, session.UserId, why);
        }

        return saved;
    }

    /// <summary>Saves what the use case changed and ends all sessions of a user, as one.</summary>
    public Task<Result> EndAllAsync(long userId, SessionEnding why, CancellationToken ct) => EndAllAsync(userId, work.SaveAsync, why, ct);

    /// <summary>Saves what an administrator changed, if the version was the one that was seen (<c>If-Match</c>), and ends all sessions of the user, as one.</summary>
    public Task<Result> EndAllAsync(User user, SessionEnding why, CancellationToken ct) =>
        EndAllAsync(user.Id, stop => work.SaveAsync(user, stop), why, ct);

    private Task<Result> EndAllAsync(long userId, Func<CancellationToken, Task<Result>> save, SessionEnding why, CancellationToken ct) =>
        work.InTransactionAsync(
            async () =>
            {
                Note(userId, why);
                // The user's row first: a concurrent login with the old password either waits for it and fails, or has committed and is ended below.
                var saved = await save(ct);
                if (!saved.IsFailure)
                {
                    LogAllEnded(await sessions.EndAllAsync(userId, clock.GetUtcNow(), ct), userId, why);
                }

                return saved;
            },
            ct
        );

    private void Note(long userId, SessionEnding why)
    {
        var action = why switch
        {
            SessionEnding.Logout => AuditAction.Logout,
            SessionEnding.TokenReuse => AuditAction.TokenReuse,
            _ => AuditAction.SessionsEnded,
        };
        audit.Note(
            action,
            userId,
            reason: action == AuditAction.SessionsEnded ? JsonNamingPolicy.CamelCase.ConvertName(why.ToString()) : null
        );
    }

    [LoggerMessage(LogLevel.Information, "Session {SessionId} of user {UserId} ended: {Why}")]
    private partial void LogEnded(long sessionId, long userId, SessionEnding why);

    [LoggerMessage(LogLevel.Information, "{Count} sessions of user {UserId} ended: {Why}")]
    private partial void LogAllEnded(int count, long userId, SessionEnding why);
}
