using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Npgsql;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Security;

namespace ShopClean.Build.Benchmark.Bare;

internal sealed record NewLogin(string Identifier, string Password);

/// <summary>Passwords and tokens as the shop has them: their cost is given.</summary>
internal sealed class BareAccounts(string signingKey)
{
    private const string FindUser = """
        SELECT id, password_hash, username, email, phone_number, role, email_verified_at, last_login, created_at, updated_at
        FROM users WHERE (normalized_username = $1 OR normalized_email = $1) AND is_active
        """;

    private const string StartSession = """
        WITH session AS (INSERT INTO sessions (user_id, device, ip_address, created_at, last_used_at, expires_at)
                VALUES ($1, $2, $3, now(), now(), now() + interval '30 days') RETURNING id),
            token AS (INSERT INTO refresh_tokens (session_id, hash, seed, created_at) SELECT id, $4, '', now() FROM session),
            login AS (UPDATE users SET last_login = now() WHERE id = $1)
        SELECT id FROM session
        """;

    private const string FindShop = """
        SELECT (SELECT m.shop_id FROM shop_members m JOIN shops s ON s.id = m.shop_id WHERE m.user_id = u.id AND s.deleted_at IS NULL)
        FROM users u WHERE u.id = $1 AND u.is_active AND EXISTS
            (SELECT FROM sessions WHERE id = $2 AND user_id = $1 AND ended_at IS NULL AND expires_at > now())
        """;

    private readonly PasswordHasher<object> hasher = new();
    private readonly JwtWriter writer = new(Options.Create(new JwtOptions { SigningKey = signingKey }), TimeProvider.System);
    private readonly StrictJwtHandler reader = new(Options.Create(new JwtOptions { SigningKey = signingKey }), TimeProvider.System);

    public async Task<IResult> LoginAsync(NewLogin body, NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var find = new NpgsqlCommand(FindUser, connection)
        {
            Parameters = { new() { Value = User.Normalize(body.Identifier) } },
        };
        BareUser user;
        await using (var row = await find.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            user = BareUser.Read(row);
        }

        if (hasher.VerifyHashedPassword(body, user.Hash, body.Password) == PasswordVerificationResult.Failed)
        {
            return Results.Unauthorized();
        }

        var refresh = OpaqueToken.Create();
        await using var start = new NpgsqlCommand(StartSession, connection)
        {
            Parameters =
            {
                new() { Value = user.Id },
                new() { Value = "bare" },
                new() { Value = "127.0.0.1" },
                new() { Value = refresh.Hash },
            },
        };
        var token = writer.Issue(new AccessTokenSubject(user.Id, (long)(await start.ExecuteScalarAsync())!));
        return Answer.Of(
            new
            {
                user,
                accessToken = token.Value,
                expiresIn = token.ExpiresIn,
                refreshToken = refresh.Value,
            },
            "Login successful",
            "LOGIN_SUCCESS"
        );
    }

    public async Task<long?> ShopOfAsync(string? authorization, NpgsqlConnection connection)
    {
        if (authorization is null)
        {
            return null;
        }

        var reading = await reader.ValidateTokenAsync(authorization["Bearer ".Length..], reader.Parameters);
        if (!reading.IsValid || reading.SecurityToken is not JsonWebToken token)
        {
            return null;
        }

        await using var find = new NpgsqlCommand(FindShop, connection)
        {
            Parameters =
            {
                new() { Value = KeyIn(token, JwtRegisteredClaimNames.Sub) },
                new() { Value = KeyIn(token, JwtRegisteredClaimNames.Sid) },
            },
        };
        return await find.ExecuteScalarAsync() as long?;
    }

    private static long KeyIn(JsonWebToken token, string claim) =>
        long.Parse(token.GetPayloadValue<string>(claim), CultureInfo.InvariantCulture);

    private sealed record BareUser(long Id, string Username, string Email, string? PhoneNumber, string Role, DateTimeOffset? VerifiedAt)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public string Hash { get; private init; } = "";

        public bool IsActive { get; } = true;

        public bool IsVerified => VerifiedAt is not null;

        public DateTimeOffset? LastLogin { get; private init; }

        public DateTimeOffset CreatedAt { get; private init; }

        public DateTimeOffset UpdatedAt { get; private init; }

        public static BareUser Read(NpgsqlDataReader row) =>
            new(
                row.GetInt64(0),
                row.GetString(2),
                row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.GetString(5),
                row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6)
            )
            {
                Hash = row.GetString(1),
                LastLogin = row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7),
                CreatedAt = row.GetFieldValue<DateTimeOffset>(8),
                UpdatedAt = row.GetFieldValue<DateTimeOffset>(9),
            };
    }
}
