using System.Net;
using System.Text.Json.Nodes;
using ShopClean.Api.Tests.Edge;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Contract;

/// <summary>A shop that counts requests, by the addresses that its proxy tells.</summary>
public sealed class CountingShop() : ShopApi(("RateLimiting:Enabled", "true"), ("Proxies:Known", Addresses.Loopback));

/// <summary>Each failure that the document shows can be provoked, and looks as it shows.</summary>
public sealed class ContractFailureTests(CountingShop api) : IClassFixture<CountingShop>
{
    public static TheoryData<string> Documented => [.. ContractDocument.Failures.Keys];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Each_documented_failure_looks_as_documented(string name)
    {
        var documented = ContractDocument.Failures[name];

        var answer = await ProvokeAsync(name);

        ((int)answer.Status).ShouldBe(documented.Status, answer.Text);
        Likeness.Differences(documented.Answer, JsonNode.Parse(answer.Text)!.AsObject()).ShouldBeEmpty(answer.Text);
    }

    [Fact]
    public void The_document_was_read_whole() => ContractDocument.Failures.Count.ShouldBe(10);

    private async Task<Answer> ProvokeAsync(string name) =>
        name switch
        {
            "Email Not Verified" => await LogInAsync(await api.RegisterAsync("newcomer")),
            "Invalid Token" => await api.Guest.GetAsync(
                $"auth/verify-email?token=wrong&email={(await api.RegisterAsync("newcomer")).Email}"
            ),
            "Expired Token" => await VerifyTooLateAsync(),
            "Validation Error" => await PostProductAsync(new { title = "", price = 1 }),
            "Unauthorized" => await api.Guest.GetAsync("auth/me"),
            "Forbidden" => await (await api.VerifiedAsync("customer")).PostAsync("categories", new { name = "Vases" }),
            "Not Found" => await api.Guest.GetAsync("products/999999"),
            "Conflict" => await PostTwiceAsync(),
            "Rate Limit" => await KnockAsync(),
            "Server Error" => await api.Guest.GetAsync("products", request => request.Headers.Add(RequestWatch.CrashHeader, "broken")),
            _ => throw new InvalidOperationException($"What provokes {name} is needed here."),
        };

    private Task<Answer> LogInAsync(Person person) =>
        api.Guest.PostAsync("auth/login", new { identifier = person.Username, password = Person.Password });

    private async Task<Answer> VerifyTooLateAsync()
    {
        var person = await api.RegisterAsync("dawdler");
        var link = Mailbox.VerificationPathIn(await api.Mailbox.MailToAsync(person.Email));
        api.Clock.Skip(TimeSpan.FromHours(25));
        return await api.Guest.GetAsync(link);
    }

    private async Task<Answer> PostProductAsync(object product)
    {
        var shop = await api.OpenedShopAsync();
        return await shop.Owner.PostAsync("products", product);
    }

    private async Task<Answer> PostTwiceAsync()
    {
        var slug = api.New("vase-");
        var product = new
        {
            title = "Vase",
            slug,
            price = 1,
            categoryId = await api.CategoryAsync(),
        };
        (await PostProductAsync(product)).Expecting(HttpStatusCode.Created);
        return await PostProductAsync(product);
    }

    private async Task<Answer> KnockAsync()
    {
        for (var knock = 0; ; knock++)
        {
            var answer = await api.Guest.PostAsync("auth/login", new { }, request => request.Headers.Add("X-Forwarded-For", "192.0.2.1"));
            if (answer.Status is not HttpStatusCode.BadRequest || knock > 100)
            {
                return answer;
            }
        }
    }
}
