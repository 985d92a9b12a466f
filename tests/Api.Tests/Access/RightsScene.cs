using System.Net;
using ShopClean.Domain.Access;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Access;

/// <summary>One shop and somebody of each standing to it. What a request may use up is made anew for each.</summary>
public sealed class RightsScene : IAsyncLifetime
{
    private readonly ShopApi api = new();
    private readonly Dictionary<Standing, Caller> callers = [];
    private Person owner = null!;
    private long shopId;

    public async ValueTask InitializeAsync()
    {
        await api.InitializeAsync();
        owner = await api.VerifiedAsync("owner");
        callers[Standing.Anyone] = api.Guest;
        callers[Standing.VerifiedUser] = await api.VerifiedAsync("other");
        callers[Standing.Staff] = await api.VerifiedAsync("staff");
        callers[Standing.Manager] = await api.VerifiedAsync("manager");
        callers[Standing.Owner] = owner;
        callers[Standing.Admin] = await api.AdminAsync();
        shopId = await OpenShopAsync();
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    /// <summary>Sends the operation's request as somebody of this standing.</summary>
    public async Task<(Answer Answer, RightsRequest Request)> SendAsync(Operation operation, Standing standing)
    {
        var request = await new RightsRequests(this).ForAsync(operation, standing);
        var caller = request.As ?? callers[standing];
        var answer = await caller.SendAsync(new HttpMethod(operation.Method), request.Path, request.Body);
        return (answer, request);
    }

    /// <summary>Somebody of this standing.</summary>
    public Caller As(Standing standing) => callers[standing];

    /// <summary>The shop that no request changes.</summary>
    public long ShopId => shopId;

    /// <summary>A name that is taken by nobody.</summary>
    public string New(string name) => api.New(name);

    /// <summary>The slug of the shop.</summary>
    public async Task<string> ShopSlugAsync() => (await owner.GetAsync($"shops/{shopId}")).Expecting(HttpStatusCode.OK).Data.Text("slug");

    public Task<long> CategoryAsync() => api.CategoryAsync();

    /// <summary>A category of its own, and its slug.</summary>
    public async Task<(long Id, string Slug)> NewCategoryAsync()
    {
        var category = await api.CreatesCategoryAsync();
        return (category.Id, category.Data.Text("slug"));
    }

    /// <summary>A product of the shop, and its slug.</summary>
    public async Task<(long Id, string Slug)> NewProductAsync()
    {
        var product = await owner.PostAsync("products", await ProductAsync());
        return (product.Expecting(HttpStatusCode.Created).Id, product.Data.Text("slug"));
    }

    /// <summary>A product of the shop with a picture, and that picture.</summary>
    public async Task<(long ProductId, long ImageId)> NewPictureAsync()
    {
        var (product, _) = await NewProductAsync();
        var gallery = await owner.UploadsAsync($"products/{product}/images", TestPictures.Png);
        return (product, gallery.Expecting(HttpStatusCode.OK).Data[0].GetProperty("id").GetInt64());
    }

    /// <summary>A category of its own, with a picture.</summary>
    public async Task<long> NewCategoryWithPictureAsync()
    {
        var (id, _) = await NewCategoryAsync();
        (await (await api.AdminAsync()).UploadsAsync($"categories/{id}/image", TestPictures.Png)).Expecting(HttpStatusCode.OK);
        return id;
    }

    /// <summary>The shop, with a logo.</summary>
    public async Task<long> LogoAsync()
    {
        (await owner.UploadsAsync($"shops/{shopId}/logo", TestPictures.Png)).Expecting(HttpStatusCode.OK);
        return shopId;
    }

    public async Task<object> ProductAsync() =>
        new
        {
            shopId,
            title = New("Tile "),
            price = 1000,
            categoryId = await CategoryAsync(),
            stockQuantity = 50,
        };

    /// <summary>A shop of the same owner with the same people.</summary>
    public async Task<long> OpenShopAsync()
    {
        var id = (await owner.PostAsync("shops", new { name = New("Shop ") })).Expecting(HttpStatusCode.Created).Id;
        foreach (var (standing, role) in new[] { (Standing.Staff, "staff"), (Standing.Manager, "manager") })
        {
            await HireAsync(id, (Person)callers[standing], role);
        }

        return id;
    }

    public async Task<Person> SomebodyAsync() => await api.VerifiedAsync("somebody");

    /// <summary>Somebody who works in the shop as staff, and may be let go.</summary>
    public async Task<long> NewMemberAsync()
    {
        var somebody = await SomebodyAsync();
        await HireAsync(shopId, somebody, "staff");
        return somebody.Id;
    }

    /// <summary>An invitation to the shop, which waits.</summary>
    public async Task<long> InvitationAsync() => await InviteAsync(shopId, await SomebodyAsync(), "staff");

    /// <summary>An invitation of somebody of this standing to a shop of its own; one of somebody else for a guest.</summary>
    public async Task<long> OwnInvitationAsync(Standing standing)
    {
        var (stranger, invited) = (await SomebodyAsync(), callers[standing] as Person ?? await SomebodyAsync());
        return await (await stranger.OpensShopAsync(api)).InvitesAsync(invited, "staff");
    }

    private async Task HireAsync(long shop, Person person, string role) => await person.AcceptsAsync(await InviteAsync(shop, person, role));

    private async Task<long> InviteAsync(long shop, Person person, string role) =>
        (await owner.PostAsync($"shops/{shop}/members", new { userId = person.Id, role })).Expecting(HttpStatusCode.Created).Id;

    /// <summary>Somebody of this standing with a session of the request's own; null for a guest.</summary>
    public async Task<Caller?> AnotherSessionAsync(Standing standing) =>
        callers[standing] is Person person ? await api.SignInAgainAsync(person) : null;

    /// <summary>Somebody of this standing, who has an avatar; a guest has none.</summary>
    public async Task<Caller?> WithAvatarAsync(Standing standing)
    {
        if (callers[standing] is Person person)
        {
            (await person.UploadsAsync("auth/avatar", TestPictures.Png)).Expecting(HttpStatusCode.OK);
        }

        return callers[standing];
    }

    /// <summary>Somebody of this standing, who has a phone; a guest has none.</summary>
    public async Task<Caller?> WithPhoneAsync(Standing standing)
    {
        if (callers[standing] is Person person)
        {
            (await person.PutAsync("auth/profile", new { phoneNumber = "+6281234567890" })).Expecting(HttpStatusCode.OK);
        }

        return callers[standing];
    }

    /// <summary>A session more of somebody of this standing, which may be ended; for a guest there is none.</summary>
    public async Task<long> NewSessionAsync(Standing standing)
    {
        if (await AnotherSessionAsync(standing) is not { } caller)
        {
            return 1;
        }

        var sessions = (await caller.GetAsync("auth/sessions")).Expecting(HttpStatusCode.OK).Data.EnumerateArray();
        return sessions.Single(session => session.GetProperty("isCurrent").GetBoolean()).GetProperty("id").GetInt64();
    }

    /// <summary>Somebody else, whose sessions may all be ended; null for a guest.</summary>
    public async Task<Caller?> SessionOfSomebodyAsync(Standing standing) => standing == Standing.Anyone ? null : await SomebodyAsync();

    /// <summary>A job that has failed.</summary>
    public Task<long> FailedJobAsync() => api.FailedJobAsync();
}
