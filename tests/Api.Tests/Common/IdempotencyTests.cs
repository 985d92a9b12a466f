using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopClean.Api.Tests.Edge;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Common;

/// <summary>What a client that repeats a request with the same <c>Idempotency-Key</c> gets.</summary>
public sealed class IdempotencyTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer_and_happens_once()
    {
        var admin = await api.AdminAsync();
        var (key, body) = (api.New("key"), new { name = api.New("Category ") });

        var first = await admin.PostAsync("categories", body, With(key));
        var second = await admin.PostAsync("categories", body, With(key));

        first.Expecting(HttpStatusCode.Created);
        second.Expecting(HttpStatusCode.Created).Text.ShouldBe(first.Text);
        second.Header("Location").ShouldBe(first.Header("Location"));
        first.Header("Idempotent-Replayed").ShouldBeNull();
        second.Header("Idempotent-Replayed").ShouldBe("true");
    }

    [Fact]
    public async Task A_stock_change_that_is_repeated_happens_once()
    {
        var shop = await api.OpenedShopAsync();
        var product = (await shop.PutsOnSaleAsync(new { stockQuantity = 20 })).Id;
        var key = api.New("key");

        var first = await shop.Owner.PatchAsync($"products/{product}/stock", new { quantity = -5 }, With(key));
        var second = await shop.Owner.PatchAsync($"products/{product}/stock", new { quantity = -5 }, With(key));

        first.Expecting(HttpStatusCode.OK).Data.GetProperty("stockQuantity").GetInt32().ShouldBe(15);
        second.Expecting(HttpStatusCode.OK).Text.ShouldBe(first.Text);
        second.Header("ETag").ShouldBe(first.Header("ETag"));
        second.Header("Idempotent-Replayed").ShouldBe("true");
        (await api.Guest.GetAsync($"products/{product}")).Data.GetProperty("stockQuantity").GetInt32().ShouldBe(15);
    }

    [Fact]
    public async Task Stock_changes_with_one_key_that_come_at_once_happen_once()
    {
        var shop = await api.OpenedShopAsync();
        var product = (await shop.PutsOnSaleAsync(new { stockQuantity = 20 })).Id;
        var key = api.New("key");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => shop.Owner.PatchAsync($"products/{product}/stock", new { quantity = -5 }, With(key)))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Text).Distinct().Count().ShouldBe(1);
        (await api.Guest.GetAsync($"products/{product}")).Data.GetProperty("stockQuantity").GetInt32().ShouldBe(15);
    }

    [Fact]
    public async Task Changes_and_deletions_are_repeated_as_well()
    {
        var (admin, category) = (await api.AdminAsync(), await api.CreatesCategoryAsync());
        var (path, put, delete) = ($"categories/{category.Id}", api.New("key"), api.New("key"));
        var body = new { name = api.New("Category ") };

        var changed = (await admin.PutAsync(path, body, With(put))).Expecting(HttpStatusCode.OK);
        (await admin.PutAsync(path, body, With(put))).Expecting(HttpStatusCode.OK).Text.ShouldBe(changed.Text);
        (await admin.PutAsync(path, new { name = api.New("Category ") }, With(put))).Expecting(
            HttpStatusCode.Conflict,
            "IDEMPOTENCY_KEY_REUSED"
        );
        // Another method is another request.
        (await admin.DeleteAsync(path, With(put))).Expecting(HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED");

        var deleted = (await admin.DeleteAsync(path, With(delete))).Expecting(HttpStatusCode.OK);
        (await admin.DeleteAsync(path, With(delete))).Expecting(HttpStatusCode.OK).Text.ShouldBe(deleted.Text);
    }

    [Fact]
    public async Task A_change_that_saw_another_version_is_another_request()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var key = api.New("key");
        (await shop.Owner.PatchAsync(product.PathOf(), new { price = 2000 }, Seeing("\"99-0\""))).Expecting(
            HttpStatusCode.PreconditionFailed
        );

        var read = await shop.Owner.PatchAsync(product.PathOf(), new { price = 2000 }, Seeing(product.ETag));

        read.Expecting(HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED");

        Action<HttpRequestMessage> Seeing(string tag) =>
            request =>
            {
                With(key)(request);
                request.Headers.TryAddWithoutValidation("If-Match", tag);
            };
    }

    [Fact]
    public async Task Requests_that_come_at_once_happen_once()
    {
        var (key, name) = (api.New("key"), api.New("user"));
        var body = new
        {
            username = name,
            email = $"{name}@example.com",
            password = Person.Password,
            confirmPassword = Person.Password,
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => api.Guest.PostAsync("auth/register", body, With(key))));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Text).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_key_stands_for_one_request_of_one_user()
    {
        var (admin, key) = (await api.AdminAsync(), api.New("key"));
        (await admin.PostAsync("categories", new { name = api.New("Category ") }, With(key))).Expecting(HttpStatusCode.Created);

        var different = await admin.PostAsync("categories", new { name = api.New("Category ") }, With(key));
        var somebodyElses = await (await api.VerifiedAsync("jane")).PostAsync("shops", new { name = api.New("Shop ") }, With(key));

        different.Expecting(HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED");
        somebodyElses.Expecting(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("application/json", "Application/JSON; charset=UTF-8")]
    public async Task The_same_body_in_other_words_about_it_is_the_same_request(string first, string second)
    {
        var (admin, key, name) = (await api.AdminAsync(), api.New("key"), api.New("Category "));

        var answers = new List<Answer>();
        foreach (var type in new[] { first, second })
        {
            var body = new StringContent($$"""{ "name": "{{name}}" }""");
            body.Headers.Remove("Content-Type");
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            answers.Add((await admin.PostAsync("categories", body, With(key))).Expecting(HttpStatusCode.Created));
        }

        answers[1].Text.ShouldBe(answers[0].Text);
    }

    [Fact]
    public async Task A_refusal_is_repeated_as_well()
    {
        var key = api.New("key");

        var first = (await api.Guest.PostAsync("auth/register", new { username = "x" }, With(key))).Expecting(HttpStatusCode.BadRequest);
        var second = await api.Guest.PostAsync("auth/register", new { username = "x" }, With(key));

        second.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").Text.ShouldBe(first.Text);
        second.Header("Cache-Control").ShouldBe(first.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_repeat_has_the_headers_of_the_first_answer()
    {
        var key = api.New("key");

        var first = (await api.Guest.PostAsync("products/1", new { }, With(key))).Expecting(HttpStatusCode.MethodNotAllowed);
        var second = (await api.Guest.PostAsync("products/1", new { }, With(key))).Expecting(HttpStatusCode.MethodNotAllowed);

        second.Header("Allow").ShouldNotBeNull();
        second.Header("Allow").ShouldBe(first.Header("Allow"));
        second.Header("Cache-Control").ShouldBe(first.Header("Cache-Control"));
    }

    [Fact]
    public async Task Two_browsers_with_one_key_each_get_their_own_session()
    {
        // Given
        var (jane, john) = (await CookieOfAsync("jane"), await CookieOfAsync("john"));
        // When
        var hers = await RefreshAsync("one key", jane, requestedWith: "fetch");
        var his = await RefreshAsync("one key", john, requestedWith: "fetch");
        // Then
        hers.Expecting(HttpStatusCode.OK, "TOKEN_REFRESHED");
        his.Expecting(HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED").Header("Set-Cookie").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_knows_the_key_and_not_the_cookie_gets_no_session()
    {
        var cookie = await CookieOfAsync("jane");
        var answered = await RefreshAsync("known key", cookie, requestedWith: "fetch");

        var bare = await RefreshAsync("known key", cookie: null, requestedWith: null);
        var without = await RefreshAsync("known key", cookie: null, requestedWith: "fetch");
        var fromElsewhere = await RefreshAsync("known key", cookie, requestedWith: null);
        var again = await RefreshAsync("known key", cookie, requestedWith: "fetch");

        foreach (var answer in new[] { bare, without, fromElsewhere })
        {
            answer.Expecting(HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED");
            answer.Header("Set-Cookie").ShouldBeNull();
        }

        again.Expecting(HttpStatusCode.OK, "TOKEN_REFRESHED").Text.ShouldBe(answered.Text);
        again.Header("Set-Cookie").ShouldBe(answered.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Guests_elsewhere_with_the_same_key_do_not_meet()
    {
        var key = api.New("key");
        (await api.Guest.PostAsync("auth/register", new { username = "x" }, With(key))).Expecting(HttpStatusCode.BadRequest);

        var elsewhere = await api.ConnectingFrom("127.0.0.2").PostAsync("auth/register", new { username = "y" }, With(key));
        var here = await api.Guest.PostAsync("auth/register", new { username = "y" }, With(key));

        elsewhere.Expecting(HttpStatusCode.BadRequest);
        here.Expecting(HttpStatusCode.Conflict, "IDEMPOTENCY_KEY_REUSED");
    }

    [Fact]
    public async Task What_is_kept_does_not_tell_which_password_was_sent()
    {
        var body = """{ "identifier": "nobody", "password": "short" , "useCookies": 1 }""";

        (
            await api.Guest.SendAsync(
                HttpMethod.Post,
                "auth/login",
                new StringContent(body, Encoding.UTF8, "application/json"),
                With("kept")
            )
        ).Expecting(HttpStatusCode.BadRequest);

        // Whoever has a copy of the database and guesses the request must not see that the guess is right.
        var hashes = new[] { "kept", $"/api/v1/auth/login\n\nFalse\napplication/json\n{body}" }
            .Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))
            .ToList();
        await using var database = api.Database();
        var kept = await database.Set<IdempotencyKey>().ToListAsync(Cancellation);
        kept.ShouldNotBeEmpty();
        kept.ShouldNotContain(row => hashes.Contains(row.KeyHash) || hashes.Contains(row.RequestHash));
    }

    private static Action<HttpRequestMessage> With(string key) => request => request.Headers.Add("Idempotency-Key", key);

    private async Task<string> CookieOfAsync(string name)
    {
        var person = await api.VerifiedAsync(name);
        var login = await api.Guest.PostAsync(
            "auth/login",
            new
            {
                identifier = person.Username,
                password = Person.Password,
                useCookies = true,
            }
        );
        return login.Header("Set-Cookie")!.Split(';')[0];
    }

    private Task<Answer> RefreshAsync(string key, string? cookie, string? requestedWith) =>
        api.Guest.PostAsync(
            "auth/refresh",
            body: null,
            request =>
            {
                With(key)(request);
                if (cookie is not null)
                {
                    request.Headers.Add("Cookie", cookie);
                }

                if (requestedWith is not null)
                {
                    request.Headers.Add("X-Requested-With", requestedWith);
                }
            }
        );
}
