using System.Net;
using ShopClean.Domain.Access;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Access;

/// <summary><c>HEAD</c> on whatever can be read.</summary>
public sealed class HeadTests(RightsScene scene) : IClassFixture<RightsScene>
{
    // What differs from answer to answer, and what describes a body that is kept back.
    private static readonly string[] Changing = ["Date", "X-Correlation-Id", "Transfer-Encoding", "Content-Length"];

    public static TheoryData<string> Reads() =>
        [.. Operation.All.Where(operation => operation.Method == "GET").Select(operation => operation.Template)];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Whatever_can_be_read_can_be_asked_for_its_headers_alone(string template)
    {
        // Given a good request
        var operation = Operation.All.Single(one => one is { Method: "GET" } && one.Template == template);
        var request = await new RightsRequests(scene).ForAsync(operation, Standing.Admin);
        foreach (var caller in new[] { scene.As(Standing.Admin), scene.As(Standing.Anyone) })
        {
            // When it is sent as GET and as HEAD
            var head = await caller.SendAsync(HttpMethod.Head, request.Path);
            var get = await caller.GetAsync(request.Path);

            // Then both say the same, one of them without a body. Verification links say nothing to whoever only looks.
            if (template == "auth/verify-email")
            {
                head.Status.ShouldBe(HttpStatusCode.OK);
            }
            else
            {
                head.Status.ShouldBe(get.Status);
                Lasting(head).ShouldBe(Lasting(get));
            }

            head.Text.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/dev/mail")]
    public async Task So_can_what_is_no_operation(string path)
    {
        var head = (await scene.As(Standing.Anyone).SendAsync(HttpMethod.Head, path)).Expecting(HttpStatusCode.OK);
        var get = await scene.As(Standing.Anyone).GetAsync(path);

        Lasting(head).ShouldBe(Lasting(get));
        head.Text.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so()
    {
        var path = $"products/{(await scene.NewProductAsync()).Id}";
        var tag = (await scene.As(Standing.Anyone).GetAsync(path)).ETag;

        var head = await scene.As(Standing.Anyone).SendAsync(HttpMethod.Head, path, shape: IfNoneMatch(tag));

        head.Expecting(HttpStatusCode.NotModified).ETag.ShouldBe(tag);
    }

    [Theory]
    [InlineData("products", "GET, HEAD, POST")]
    [InlineData("auth/verify-email", "GET, HEAD, POST")]
    [InlineData("auth/login", "POST")]
    public async Task A_refused_method_hears_of_it_and_options_are_refused_as_before(string path, string allowed)
    {
        foreach (var method in new[] { HttpMethod.Options, HttpMethod.Trace })
        {
            var answer = (await scene.As(Standing.Anyone).SendAsync(method, path)).Expecting(
                HttpStatusCode.MethodNotAllowed,
                "METHOD_NOT_ALLOWED"
            );
            answer.Header("Allow")!.Split(", ").Order(StringComparer.Ordinal).ShouldBe(allowed.Split(", "));
        }
    }

    [Fact]
    public async Task What_cannot_be_read_has_no_head()
    {
        (await scene.As(Standing.Anyone).SendAsync(HttpMethod.Head, "auth/login")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await scene.As(Standing.Anyone).SendAsync(HttpMethod.Head, "nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Action<HttpRequestMessage> IfNoneMatch(string tag) =>
        request => request.Headers.TryAddWithoutValidation("If-None-Match", tag);

    private static IEnumerable<string> Lasting(Answer answer) =>
        answer
            .Headers.Concat(answer.ContentHeaders)
            .Where(header => !Changing.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
}
