using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

public sealed class SlowClientTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Theory]
    [InlineData("GET /api/v1/products HTTP/1.1\r\nHost: shop\r\nX-Slow: ", 408)]
    [InlineData(
        "POST /api/v1/auth/login HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: 200\r\n\r\n{\"identifier\": ",
        408
    )]
    public async Task Whoever_begins_a_request_and_does_not_go_on_is_given_up(string beginning, int status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(api.Address.Host, api.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), TestContext.Current.CancellationToken);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var reader = new StreamReader(stream);
        // It ends, because the server closes the connection.
        var answer = await reader.ReadToEndAsync(patience.Token);

        answer.ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "));
    }

    [Fact]
    public async Task An_upload_that_holds_back_its_last_bytes_is_given_up()
    {
        var jane = await api.VerifiedAsync("jane");
        using var client = new TcpClient();
        await client.ConnectAsync(api.Address.Host, api.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        const int length = 1024 * 1024;
        var part = "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\n";
        var head =
            $"POST /api/v1/auth/avatar HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer {jane.AccessToken}\r\n"
            + $"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n{part}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        await stream.WriteAsync(new byte[length - part.Length - 1], TestContext.Current.CancellationToken);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(patience.Token);

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("REQUEST_TIMEOUT");
    }
}
