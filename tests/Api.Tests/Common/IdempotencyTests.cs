using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common;

/// <summary>What a client that repeats a request with the same <c>Idempotency-Key</c> gets.</summary>
public sealed class IdempotencyTests(ShopApi api) : IClassFixture<ShopApi>
{
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

        different.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
        somebodyElses.Expecting(HttpStatusCode.Created);
    }

    private static Action<HttpRequestMessage> With(string key) => request => request.Headers.Add("Idempotency-Key", key);
}
