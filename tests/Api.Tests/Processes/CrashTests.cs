using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Notifications;
using ShopClean.Testing.Api;
using ShopClean.Testing.Databases;

namespace ShopClean.Api.Tests.Processes;

/// <summary>What real processes do when they are killed, when they are two, and when they are asked to stop.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("shopclean-crash-").FullName;
    private TestDatabase database = null!;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_mail_that_a_killed_server_owes_comes_after_the_restart()
    {
        // Given a server whose mail server never answers, killed while it waits for that
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using (var doomed = await StartAsync(SilentSmtp(silent)))
        {
            (await RegisterAsync(doomed, "john")).Expecting(HttpStatusCode.Created);
            using var connected = await silent.AcceptTcpClientAsync(Ended);
            await doomed.KillAsync();
        }

        // When another one starts
        await using var server = await StartAsync();

        // Then it takes the job over, once the dead one's lease has ended
        (await new Mailbox(directory).MailToAsync("john@example.com", patience: TimeSpan.FromSeconds(60))).To.ShouldContain(
            "john@example.com"
        );
    }

    [Fact]
    public async Task Two_servers_on_one_database_send_each_mail_once()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        var names = Enumerable.Range(1, 20).Select(number => $"user{number}").ToList();

        var answers = await Task.WhenAll(names.Select((name, index) => RegisterAsync(index % 2 == 0 ? first : second, name)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        await first.UntilAsync(async () => await CountAsync(OutboxState.Succeeded) == names.Count);
        Directory.GetFiles(Path.Combine(directory, "mail"), "*.eml").Length.ShouldBe(names.Count);
    }

    [Fact]
    public async Task A_server_that_is_asked_to_stop_finishes_what_it_has_begun_and_takes_nothing_new()
    {
        await using var server = await StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, Ended);
        await using var stream = client.GetStream();
        const string body = """{"identifier":"nobody","password":"Wrong-password-1"}""";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {body.Length}\r\n\r\n"
            ),
            Ended
        );
        // The server asks for the body: the request has begun.
        (await ReadAsync(stream)).ShouldStartWith("HTTP/1.1 100");

        await server.AskToStopAsync();
        await server.UntilAsync(() => RefusesAsync(server.Address.Port));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(body), Ended);

        (await ReadAsync(stream)).ShouldStartWith("HTTP/1.1 401");
        (await server.ExitCodeAsync()).ShouldBe(0);
    }

    private static (string, string)[] SilentSmtp(TcpListener listener) =>
        [
            ("Mail__Provider", "Smtp"),
            ("Mail__From", "shop@example.com"),
            ("Mail__Smtp__Host", "127.0.0.1"),
            ("Mail__Smtp__Port", $"{((IPEndPoint)listener.LocalEndpoint).Port}"),
            ("Mail__Smtp__Security", "None"),
        ];

    private Task<ServerProcess> StartAsync(params (string, string)[] settings) =>
        ServerProcess.StartAsync(database.ConnectionString, directory, settings);

    private static Task<Answer> RegisterAsync(ServerProcess server, string name) =>
        server.Guest.PostAsync(
            "auth/register",
            new
            {
                username = name,
                email = $"{name}@example.com",
                password = Person.Password,
                confirmPassword = Person.Password,
            }
        );

    private async Task<int> CountAsync(OutboxState state)
    {
        await using var context = database.Context();
        return await context.OutboxMessages.CountAsync(message => message.State == state);
    }

    private static async Task<bool> RefusesAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        var count = await stream.ReadAsync(buffer);
        return Encoding.ASCII.GetString(buffer, 0, count);
    }
}
