using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>Clients that send all of a request before they read anything, as most do.</summary>
public sealed class LargeBodyTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string Json = "application/json";
    private const string Form = "multipart/form-data; boundary=x";
    private const int Megabyte = 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("auth/login", Json, 300 * 1024, 413)]
    [InlineData("auth/login", Json, Megabyte, 413)]
    [InlineData("auth/login", Json, 6 * Megabyte, 413)]
    [InlineData("auth/login", Json, 40 * Megabyte, 413)]
    [InlineData("auth/login", Form, 20 * Megabyte, 415)]
    [InlineData("auth/avatar", Form, 6 * Megabyte, 401)]
    [InlineData("nothing", Json, 6 * Megabyte, 404)]
    public async Task Whoever_sends_too_much_hears_why_and_goes_on(string path, string mediaType, int length, int status)
    {
        using var client = await ConnectAsync();

        await SendAsync(client, path, mediaType, length, token: null);
        (await ReadAsync(client)).ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "));

        // On the same connection.
        await SendAsync(client, path, mediaType, 10, token: null);
        (await ReadAsync(client)).ShouldStartWith("HTTP/1.1 4");
    }

    [Fact]
    public async Task A_picture_beyond_what_its_operation_takes_is_too_large()
    {
        var jane = await api.VerifiedAsync("jane");
        using var client = await ConnectAsync();

        await SendAsync(client, "auth/avatar", Form, 20 * Megabyte, jane.AccessToken);

        var answer = await ReadAsync(client);
        answer.ShouldStartWith("HTTP/1.1 413 ");
        answer.ShouldContain("PAYLOAD_TOO_LARGE");
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_no_exception()
    {
        using var client = await ConnectAsync();
        var stream = client.GetStream();
        await stream.WriteAsync(Head("auth/login", Json, "Transfer-Encoding: chunked", token: null), Cancellation);
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        for (var count = 0; count < 100; count++)
        {
            await stream.WriteAsync(chunk, Cancellation);
        }

        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), Cancellation);

        (await ReadAsync(client)).ShouldStartWith("HTTP/1.1 413 ");
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(api.Address.Host, api.Address.Port, Cancellation);
        return client;
    }

    private static async Task SendAsync(TcpClient client, string path, string mediaType, int length, string? token)
    {
        var stream = client.GetStream();
        await stream.WriteAsync(
            Head(path, mediaType, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}"), token),
            Cancellation
        );
        var beginning = mediaType == Form ? "--x\r\nContent-Disposition: form-data; name=image; filename=a.jpg\r\n\r\n" : "";
        var body = Encoding.ASCII.GetBytes(beginning.PadRight(length)[..length]);
        await stream.WriteAsync(body, Cancellation);
    }

    private static byte[] Head(string path, string mediaType, string length, string? token) =>
        Encoding.ASCII.GetBytes(
            $"POST /api/v1/{path} HTTP/1.1\r\nHost: shop\r\nContent-Type: {mediaType}\r\n{length}\r\n"
                + (token is null ? "" : $"Authorization: Bearer {token}\r\n")
                + "\r\n"
        );

    // An answer of a failure comes in chunks, the last of which is empty.
    private static async Task<string> ReadAsync(TcpClient client)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var buffer = new byte[8192];
        var text = "";
        while (
            !text.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            && await client.GetStream().ReadAsync(buffer, patience.Token) is > 0 and var count
        )
        {
            text += Encoding.UTF8.GetString(buffer, 0, count);
        }

        return text;
    }
}
