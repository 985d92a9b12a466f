using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Api;
using ShopClean.Testing.Databases;

namespace ShopClean.Api.Tests.Processes;

/// <summary>What a request with an <c>Idempotency-Key</c> comes to whose server was killed.</summary>
public sealed class IdempotencyCrashTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("shopclean-keys-").FullName;
    private TestDatabase database = null!;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_request_whose_server_was_killed_is_carried_out_once_by_another()
    {
        // Given a server that is killed after the change and before the commit: the answer waits for a lock
        await using (var doomed = await StartAsync())
        {
            await using var context = database.Context();
            await using var transaction = await context.Database.BeginTransactionAsync(Ended);
            await context.Database.ExecuteSqlAsync($"LOCK TABLE audit_entries IN EXCLUSIVE MODE", Ended);
            var register = RegisterAsync(doomed);
            await using var beside = database.Context();
            await doomed.UntilAsync(async () => await beside.Set<IdempotencyKey>().AnyAsync(Ended));
            // The claim is seen at once; the request goes on to the lock, where nothing of it can be seen.
            await Task.Delay(TimeSpan.FromSeconds(1), Ended);
            await doomed.KillAsync();
            await Should.ThrowAsync<HttpRequestException>(register);
            await transaction.RollbackAsync(Ended);
        }

        await using var server = await StartAsync();
        // When it is repeated before and after the lease of the dead one has ended
        var early = await RegisterAsync(server);
        await using (var context = database.Context())
        {
            (await context.Users.CountAsync(Ended)).ShouldBe(0);
            await context
                .Set<IdempotencyKey>()
                .ExecuteUpdateAsync(key => key.SetProperty(one => one.LeasedUntil, one => one.CreatedAt), Ended);
        }

        var late = await RegisterAsync(server);
        var again = await RegisterAsync(server);
        // Then
        early.Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE").Header("Retry-After").ShouldNotBeNull();
        again.Text.ShouldBe(late.Expecting(HttpStatusCode.Created).Text);
        await using var after = database.Context();
        (await after.Users.CountAsync(Ended)).ShouldBe(1);
    }

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(database.ConnectionString, directory);

    private static Task<Answer> RegisterAsync(ServerProcess server) =>
        server.Guest.PostAsync(
            "auth/register",
            new
            {
                username = "john",
                email = "john@example.com",
                password = Person.Password,
                confirmPassword = Person.Password,
            },
            request => request.Headers.Add("Idempotency-Key", "register")
        );
}
