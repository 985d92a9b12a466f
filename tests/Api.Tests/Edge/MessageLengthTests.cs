using System.Net.Sockets;
using System.Text;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>Requests whose end two servers may see in different places, byte by byte.</summary>
public sealed class MessageLengthTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string Smuggled = "GET /health/live HTTP/1.1\r\nHost: shop\r\n\r\n";

    [Theory]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 48")]
    public async Task A_request_of_two_lengths_is_refused_and_nothing_behind_it_is_answered(string lengths)
    {
        var answers = await SendAsync(
            $"POST /api/v1/auth/login HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n{lengths}\r\n\r\n0\r\n\r\n{Smuggled}"
        );

        answers.ShouldStartWith("HTTP/1.1 400 ");
        answers.ShouldContain("Connection: close");
        answers.ShouldContain("VALIDATION_ERROR");
        answers.Split("HTTP/1.1 ").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Chunks_alone_are_read_and_the_connection_goes_on()
    {
        var answers = await SendAsync(
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + $"2\r\n{{}}\r\n0\r\n\r\n{Smuggled.Replace("shop\r\n", "shop\r\nConnection: close\r\n", StringComparison.Ordinal)}"
        );

        answers.Split("HTTP/1.1 ").Length.ShouldBe(3);
    }

    // Everything that comes until the server closes the connection.
    private async Task<string> SendAsync(string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(api.Address.Host, api.Address.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received, patience.Token);
        return Encoding.UTF8.GetString(received.ToArray());
    }
}
