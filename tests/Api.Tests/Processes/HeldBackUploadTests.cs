using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopClean.Testing.Api;
using ShopClean.Testing.Databases;

namespace ShopClean.Api.Tests.Processes;

/// <summary>What uploads cost a real server that hold back their last bytes.</summary>
public sealed class HeldBackUploadTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;
    private const int Length = 14 * Megabyte;
    private readonly string directory = Directory.CreateTempSubdirectory("shopclean-uploads-").FullName;
    private TestDatabase database = null!;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Uploads_take_no_more_of_the_disk_than_their_budget()
    {
        // Given a budget for four of them, and no limit for a user
        var temporary = Directory.CreateDirectory(Path.Combine(directory, "temporary"));
        await using var server = await ServerProcess.StartAsync(
            database.ConnectionString,
            directory,
            ("ASPNETCORE_TEMP", temporary.FullName),
            ("Uploads__TemporaryMegabytes", "64"),
            ("Uploads__MaxPerUser", "100")
        );
        var token = await SignsInAsync(server);
        var clients = new List<TcpClient>();
        try
        {
            // When
            var sending = Enumerable.Range(0, 10).Select(_ => HoldBackAsync(server, token, clients)).ToList();
            await server.UntilAsync(() => Task.FromResult(UsedBy(temporary) > 3.9 * Length));
            // Nothing tells that no more is taken: those that wait would have begun by then.
            await Task.Delay(TimeSpan.FromSeconds(1), Ended);
            // Then
            UsedBy(temporary).ShouldBeLessThan(64L * Megabyte);
            sending.Count(one => one.IsCompleted).ShouldBe(4);
            (await server.Guest.GetAsync("products")).Expecting(HttpStatusCode.OK);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }

        await server.UntilAsync(() => Task.FromResult(UsedBy(temporary) == 0));
    }

    private static long UsedBy(DirectoryInfo folder) => folder.EnumerateFiles().Sum(file => file.Exists ? file.Length : 0);

    private static async Task HoldBackAsync(ServerProcess server, string token, List<TcpClient> clients)
    {
        var client = new TcpClient();
        clients.Add(client);
        await client.ConnectAsync(server.Address.Host, server.Address.Port, Ended);
        var part = "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\n";
        var head =
            $"POST /api/v1/auth/avatar HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer {token}\r\n"
            + $"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {Length}\r\n\r\n{part}";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Ended);
        await client.GetStream().WriteAsync(new byte[Length - part.Length - 10], Ended);
    }

    private async Task<string> SignsInAsync(ServerProcess server)
    {
        var account = new
        {
            username = "jane",
            email = "jane@example.com",
            password = Person.Password,
            confirmPassword = Person.Password,
        };
        (await server.Guest.PostAsync("auth/register", account)).Expecting(HttpStatusCode.Created);
        await using (var context = database.Context())
        {
            var jane = await context.Users.SingleAsync(Ended);
            jane.VerifyEmail(jane.CreatedAt);
            await context.SaveChangesAsync(Ended);
        }

        var login = await server.Guest.PostAsync("auth/login", new { identifier = "jane", password = Person.Password });
        return login.Expecting(HttpStatusCode.OK).Data.Text("accessToken");
    }
}
