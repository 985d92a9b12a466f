using System.Globalization;
using System.Net;

namespace ShopClean.Testing.Api;

/// <summary>A shop that a test opened.</summary>
public sealed record TestShop(ShopApi Api, long Id, string Name, string Slug, Person Owner)
{
    /// <summary>The shop's address.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"shops/{Id}");

    /// <summary>The owner invites somebody.</summary>
    /// <returns>The invitation's key.</returns>
    public async Task<long> InvitesAsync(Person person, string role) =>
        (await Owner.PostAsync($"{Path}/members", new { userId = person.Id, role })).Expecting(HttpStatusCode.Created).Id;

    /// <summary>The owner invites somebody, who accepts.</summary>
    public async Task<Person> HiresAsync(Person person, string role)
    {
        await person.AcceptsAsync(await InvitesAsync(person, role));
        return person;
    }

    /// <summary>Somebody new who works here.</summary>
    public async Task<Person> HiresNewAsync(string role) => await HiresAsync(await Api.VerifiedAsync(role), role);

    /// <summary>The owner puts a product on sale.</summary>
    public async Task<Answer> PutsOnSaleAsync(object? about = null)
    {
        var usual = new
        {
            shopId = Id,
            title = Api.New("Product "),
            price = 10_000m,
            categoryId = await Api.CategoryAsync(),
        };
        return (await Owner.PostAsync("products", ShopApi.Merged(usual, about))).Expecting(HttpStatusCode.Created);
    }
}

/// <summary>What people do in the shop.</summary>
public static class People
{
    /// <summary>Opens a shop; its name gets a number.</summary>
    public static async Task<TestShop> OpensShopAsync(this Person owner, ShopApi api, string name = "Shop ", object? about = null)
    {
        var answer = await owner.PostAsync("shops", ShopApi.Merged(new { name = api.New(name) }, about));
        answer.Expecting(HttpStatusCode.Created);
        return new TestShop(api, answer.Id, answer.Data.Text("name"), answer.Data.Text("slug"), owner);
    }

    /// <summary>Accepts an invitation to a shop.</summary>
    public static async Task AcceptsAsync(this Person person, long invitation) =>
        (await person.PostAsync($"auth/invitations/{invitation}/accept", body: null)).Expecting(HttpStatusCode.OK);

    /// <summary>A shop of somebody new.</summary>
    public static async Task<TestShop> OpenedShopAsync(this ShopApi api, string name = "Shop ", object? about = null) =>
        await (await api.VerifiedAsync("owner")).OpensShopAsync(api, name, about);
}
