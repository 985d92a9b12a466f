using System.Globalization;
using System.Net;
using ShopClean.EmbeddedPostgres;
using ShopClean.Testing;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Processes;

/// <summary>What a real server answers while its PostgreSQL is down, and once it is back.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("shopclean-away-").FullName;

    // Beside the server of all tests, with which it shares programs that had to be downloaded.
    private readonly PostgresOptions cluster = new()
    {
        Directory = Path.Combine(Repository.Root, ".data", "tests", $"postgres-{Guid.NewGuid():N}"),
        DurableWrites = false,
    };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        // A test that failed on the way leaves a server behind: join it and leave it as the last one.
        await (await StartDatabaseAsync()).DisposeAsync();
        Directory.Delete(cluster.Directory, recursive: true);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task While_the_database_is_away_the_shop_says_so_and_goes_on_when_it_is_back()
    {
        // Given a shop with a customer who is logged in
        var database = await StartDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database.ConnectionString, directory, ("Jobs__PollSeconds", "1"));
        var token = await LogsInAsync(server, "john");

        // When the database goes away
        await database.DisposeAsync();

        // Then every answer that needs it says so, and the process is known to live
        foreach (var ask in Questions(server, token))
        {
            var answer = (await ask()).Expecting(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE");
            answer.Body.GetProperty("success").GetBoolean().ShouldBeFalse();
            var seconds = answer.Body.GetProperty("retryAfter").GetInt32();
            seconds.ShouldBePositive();
            answer.Header("Retry-After").ShouldBe(seconds.ToString(CultureInfo.InvariantCulture));
            answer.Text.ShouldNotContain("Npgsql");
        }

        (await server.Guest.GetAsync("/health/live")).Expecting(HttpStatusCode.OK);
        (await server.Guest.GetAsync("/health/ready")).Expecting(HttpStatusCode.ServiceUnavailable).Header("Retry-After").ShouldNotBeNull();

        // When it is back
        await using var back = await StartDatabaseAsync();
        back.ConnectionString.ShouldBe(database.ConnectionString);

        // Then the same process serves again, its background jobs too
        await server.UntilAsync(async () => (await server.Guest.GetAsync("/health/ready")).Status == HttpStatusCode.OK);
        (await server.Guest.GetAsync("products")).Expecting(HttpStatusCode.OK);
        (await server.Guest.GetAsync("auth/me", With(token))).Expecting(HttpStatusCode.OK).Data.Text("username").ShouldBe("john");
        await LogsInAsync(server, "jane");
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_line_a_second_however_many_requests_fail()
    {
        const int Requests = 300;
        const int MostBytes = 50_000;
        var database = await StartDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database.ConnectionString, directory);
        await database.DisposeAsync();
        await server.Guest.GetAsync("products");
        var before = server.Output.Count;
        var begun = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => server.Guest.GetAsync("products")));

        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        var lines = server.Output.Skip(before).ToList();
        lines.Count(line => line.Contains("The database is away", StringComparison.Ordinal)).ShouldBeInRange(0, (int)seconds + 1);
        lines.Sum(line => line.Length).ShouldBeLessThan(MostBytes);
    }

    private Task<PostgresServer> StartDatabaseAsync() =>
        PostgresServer.StartAsync(cluster, TestContext.Current.SendDiagnosticMessage, TestContext.Current.CancellationToken);

    private static IEnumerable<Func<Task<Answer>>> Questions(ServerProcess server, string token)
    {
        var credentials = new { identifier = "john", password = Person.Password };
        yield return () => server.Guest.GetAsync("products");
        yield return () => server.Guest.GetAsync("products/1");
        yield return () => server.Guest.GetAsync("auth/me", With(token));
        yield return () => server.Guest.PostAsync("auth/login", credentials);
        yield return () => server.Guest.PostAsync("auth/login", credentials, request => request.Headers.Add("Idempotency-Key", "again"));
        yield return () => server.Guest.PostAsync("shops", new { name = "Ceramics" }, With(token));
    }

    private static Action<HttpRequestMessage> With(string token) => request => request.Headers.Authorization = new("Bearer", token);

    // Registers, opens the link of the mail that a background job sends, and logs in.
    private async Task<string> LogsInAsync(ServerProcess server, string name)
    {
        var person = new
        {
            username = name,
            email = $"{name}@example.com",
            password = Person.Password,
            confirmPassword = Person.Password,
        };
        (await server.Guest.PostAsync("auth/register", person)).Expecting(HttpStatusCode.Created);
        var mail = await new Mailbox(directory).MailToAsync(person.email);
        (await server.Guest.GetAsync(Mailbox.VerificationPathIn(mail))).Expecting(HttpStatusCode.OK);
        var answer = await server.Guest.PostAsync("auth/login", new { identifier = name, password = Person.Password });
        return answer.Expecting(HttpStatusCode.OK).Data.Text("accessToken");
    }
}
