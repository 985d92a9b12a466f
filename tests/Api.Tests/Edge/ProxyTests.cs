using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>A shop that believes one proxy: the machine's usual address, and no other.</summary>
public sealed class ProxiedShop()
    : ShopApi(("RateLimiting:Enabled", "true"), ("Proxies:Known", "127.0.0.1, 10.0.0.0/8"), ("RateLimiting:General:Permits", "3"));

/// <summary>A shop that believes nobody, and counts.</summary>
public sealed class UnproxiedShop() : ShopApi(("RateLimiting:Enabled", "true"), ("RateLimiting:General:Permits", "3"));

public sealed class ProxyTests(ProxiedShop api, UnproxiedShop alone) : IClassFixture<ProxiedShop>, IClassFixture<UnproxiedShop>
{
    [Fact]
    public async Task A_known_proxy_tells_where_a_session_was_started()
    {
        var jane = await api.VerifiedAsync("jane");

        await LogInAsync(api.Guest, jane, "203.0.113.9");

        (await AddressOfLastSessionAsync(api, jane)).ShouldBe("203.0.113.9");
    }

    [Fact]
    public async Task Of_a_chain_of_proxies_the_first_address_that_is_none_counts()
    {
        var jane = await api.VerifiedAsync("jane");

        // What stands before it the client wrote itself.
        await LogInAsync(api.Guest, jane, "198.51.100.1, 203.0.113.9, 10.1.2.3");

        (await AddressOfLastSessionAsync(api, jane)).ShouldBe("203.0.113.9");
    }

    [Fact]
    public async Task Somebody_who_is_no_proxy_cannot_choose_an_address()
    {
        var jane = await api.VerifiedAsync("jane");

        await LogInAsync(api.ConnectingFrom("127.0.0.2"), jane, "203.0.113.9");

        (await AddressOfLastSessionAsync(api, jane)).ShouldBe("127.0.0.2");
    }

    [Fact]
    public async Task Somebody_who_is_no_proxy_cannot_get_around_the_limits()
    {
        var forger = api.ConnectingFrom("127.0.0.3");
        for (var count = 0; count < 3; count++)
        {
            (await forger.GetAsync("products", Addresses.From($"203.0.113.{count}"))).Expecting(HttpStatusCode.OK);
        }

        (await forger.GetAsync("products", Addresses.From("203.0.113.77"))).Expecting(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Without_known_proxies_the_header_means_nothing()
    {
        var jane = await alone.VerifiedAsync("jane");
        await LogInAsync(alone.Guest, jane, "203.0.113.9");
        (await AddressOfLastSessionAsync(alone, jane)).ShouldBe("127.0.0.1");

        for (var count = 0; count < 3; count++)
        {
            (await alone.Guest.GetAsync("products", Addresses.From($"203.0.113.{count}"))).Expecting(HttpStatusCode.OK);
        }

        (await alone.Guest.GetAsync("products", Addresses.From("203.0.113.77"))).Expecting(HttpStatusCode.TooManyRequests);
    }

    private static async Task LogInAsync(Caller caller, Person person, string forwardedFor) =>
        (
            await caller.PostAsync(
                "auth/login",
                new { identifier = person.Username, password = Person.Password },
                Addresses.From(forwardedFor)
            )
        ).Expecting(HttpStatusCode.OK);

    private static async Task<string?> AddressOfLastSessionAsync(ShopApi shop, Person person)
    {
        await using var context = shop.Database();
        return context
            .Sessions.Where(session => session.UserId == person.Id)
            .OrderByDescending(session => session.Id)
            .Select(session => session.IpAddress)
            .First();
    }
}
