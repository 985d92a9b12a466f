using System.Globalization;
using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common.Envelope;

/// <summary>What every answer has in common.</summary>
public sealed class EnvelopeTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task A_client_that_asks_for_it_gets_the_same_facts_as_a_problem()
    {
        var answer = await api.Guest.PostAsync("auth/login", new { }, AskForProblem);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Header("Content-Type").ShouldBe("application/problem+json");
        answer.Body.Text("type").ShouldBe("about:blank");
        answer.Body.Text("title").ShouldBe("Bad Request");
        answer.Body.GetProperty("status").GetInt32().ShouldBe(400);
        answer.Body.Text("detail").ShouldBe("Validation failed");
        answer.Body.Text("instance").ShouldBe("/api/v1/auth/login");
        answer.Code.ShouldBe("VALIDATION_ERROR");
        answer.Body.Text("traceId").ShouldNotBeNullOrEmpty();
        answer.Body.GetProperty("errors").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("GET", "nothing", 404)]
    [InlineData("PUT", "products", 405)]
    [InlineData("GET", "auth/me", 401)]
    [InlineData("POST", "auth/login", 415)]
    public async Task Each_way_out_knows_problems(string method, string path, int status)
    {
        var answer = await api.Guest.SendAsync(
            new HttpMethod(method),
            path,
            method == "POST" ? new StringContent("text") : null,
            AskForProblem
        );

        ((int)answer.Status).ShouldBe(status);
        answer.Header("Content-Type").ShouldBe("application/problem+json");
        answer.Body.GetProperty("status").GetInt32().ShouldBe(status);
        answer.Code.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("application/problem+json; charset=utf-8", true)]
    [InlineData("application/json, application/problem+json", true)]
    [InlineData("application/json;q=0.5, application/problem+json", true)]
    [InlineData("application/problem+json;q=0.5, */*;q=0.1", true)]
    [InlineData("application/json, application/problem+json;q=0", false)]
    [InlineData("application/json, application/problem+json;q=0.5", false)]
    [InlineData("application/json; charset=utf-8", false)]
    [InlineData("*/*", false)]
    public async Task A_failure_has_the_form_that_the_client_would_rather_have(string accept, bool isProblem)
    {
        var answer = await api.Guest.GetAsync("nothing", request => request.Headers.TryAddWithoutValidation("Accept", accept));

        answer.Header("Content-Type").ShouldBe(isProblem ? "application/problem+json" : "application/json; charset=utf-8");
    }

    [Fact]
    public async Task A_refusal_as_a_problem_has_its_decision_at_the_top()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.GetAsync("users", AskForProblem);

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Body.GetProperty("decision").Text("rule").ShouldBe("manage-users");
    }

    [Fact]
    public async Task A_client_names_its_request_and_hears_the_name_again()
    {
        var answer = await api.Guest.GetAsync("products", request => request.Headers.Add("X-Correlation-Id", "order-4711.a_b"));

        answer.Header("X-Correlation-Id").ShouldBe("order-4711.a_b");
    }

    [Theory]
    [InlineData("forged log line")]
    [InlineData("<script>")]
    [InlineData("a\tb")]
    public async Task A_name_that_could_forge_a_log_line_is_replaced(string name)
    {
        var answer = await api.Guest.GetAsync("products", request => request.Headers.TryAddWithoutValidation("X-Correlation-Id", name));

        answer.Header("X-Correlation-Id").ShouldNotBe(name);
        answer.Header("X-Correlation-Id").ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_read_and_nothing_else(string path)
    {
        foreach (var method in new[] { "POST", "PUT", "DELETE", "OPTIONS" })
        {
            var answer = await api.Guest.SendAsync(new HttpMethod(method), path);

            answer.Expecting(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED").Header("Allow").ShouldBe("GET, HEAD");
        }
    }

    [Fact]
    public async Task A_crash_shows_nothing_internal()
    {
        var answer = await api.Guest.GetAsync("products", CrashWith("secret of Host=10.0.0.1"));

        answer.Expecting(HttpStatusCode.InternalServerError, "INTERNAL_ERROR");
        answer.Message.ShouldBe("Internal server error");
        answer.Body.Names().ShouldBe(["success", "message", "code", "timestamp", "traceId"]);
        answer.Text.ShouldNotContain("secret");
        answer.Header("X-Correlation-Id").ShouldNotBeNullOrEmpty();
        answer.Header("Server").ShouldBeNull();
    }

    [Fact]
    public async Task A_crash_while_finding_out_who_asks_shows_nothing_internal()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.GetAsync("products", CrashWith("secret"));

        answer.Expecting(HttpStatusCode.InternalServerError, "INTERNAL_ERROR");
        answer.Text.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Failures_are_never_kept_by_caches()
    {
        (await api.Guest.GetAsync("products/4711")).Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task What_the_client_has_already_is_not_sent_again()
    {
        var product = await (await api.OpenedShopAsync()).PutsOnSaleAsync();
        var path = Product(product.Id);
        var tag = (await api.Guest.GetAsync(path)).ETag;

        foreach (var known in new[] { tag, $"W/{tag}", "*", $"\"other\", {tag}" })
        {
            var answer = await api.Guest.GetAsync(path, request => request.Headers.TryAddWithoutValidation("If-None-Match", known));

            answer.Status.ShouldBe(HttpStatusCode.NotModified);
            answer.ETag.ShouldBe(tag);
            answer.Text.ShouldBeEmpty();
        }

        var other = await api.Guest.GetAsync(path, request => request.Headers.TryAddWithoutValidation("If-None-Match", "\"other\""));
        other.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_of_what_a_resource_includes_changes_its_tag()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var before = (await api.Guest.GetAsync(Product(product.Id))).ETag;

        await shop.Owner.PutAsync(shop.Path, new { name = api.New("Renamed ") });

        (await api.Guest.GetAsync(Product(product.Id))).ETag.ShouldNotBe(before);
    }

    [Fact]
    public async Task The_tag_of_an_answer_to_a_change_is_that_of_the_next_read()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        var changed = await shop.Owner.PutAsync(Product(product.Id), new { title = api.New("Changed ") });

        (await shop.Owner.GetAsync(Product(product.Id))).ETag.ShouldBe(changed.ETag);
        product.ETag.ShouldNotBe(changed.ETag);
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_changed_meanwhile_fails()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var path = Product(product.Id);
        (await shop.Owner.PutAsync(path, new { points = 1 }, IfMatch(product.ETag))).Status.ShouldBe(HttpStatusCode.OK);

        var answers = new[]
        {
            await shop.Owner.PutAsync(path, new { points = 2 }, IfMatch(product.ETag)),
            await shop.Owner.PatchAsync(path, new { isActive = false }, IfMatch(product.ETag)),
            await shop.Owner.DeleteAsync(path, IfMatch(product.ETag)),
            await shop.Owner.PutAsync(path, new { points = 2 }, IfMatch("\"nonsense\"")),
            await shop.Owner.PutAsync(path, new { points = 2 }, IfMatch("no tag")),
        };

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.PreconditionFailed && answer.Code == "PRECONDITION_FAILED");
        (await shop.Owner.GetAsync(path)).Data.GetProperty("points").GetInt32().ShouldBe(1);
        (await shop.Owner.PutAsync(path, new { points = 3 }, IfMatch("*"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_changes_with_the_same_tag_at_once_one_succeeds()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(points => shop.Owner.PutAsync(Product(product.Id), new { points }, IfMatch(product.ETag)))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers
            .Where(answer => answer.Status != HttpStatusCode.OK)
            .ShouldAllBe(answer => answer.Status == HttpStatusCode.PreconditionFailed && answer.Code == "PRECONDITION_FAILED");
    }

    private static string Product(long id) => string.Create(CultureInfo.InvariantCulture, $"products/{id}");

    private static void AskForProblem(HttpRequestMessage request) => request.Headers.Add("Accept", "application/problem+json");

    private static Action<HttpRequestMessage> CrashWith(string message) =>
        request => request.Headers.Add(RequestWatch.CrashHeader, message);

    private static Action<HttpRequestMessage> IfMatch(string tag) => request => request.Headers.TryAddWithoutValidation("If-Match", tag);
}
