using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ShopClean.Api.Tests.OpenApi;
using ShopClean.Domain.Access;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Access;

/// <summary>A good request for an operation.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Body">With what.</param>
/// <param name="ShopId">The shop that the operation concerns; null for none.</param>
/// <param name="UserId">The user that it concerns, where that is not whoever sends it.</param>
/// <param name="As">Who sends it, where it is not the usual somebody.</param>
/// <param name="Status">What becomes of it once it is let in, where that can be no success.</param>
public sealed record RightsRequest(
    string Path,
    object? Body = null,
    long? ShopId = null,
    long? UserId = null,
    Caller? As = null,
    HttpStatusCode? Status = null
);

/// <summary>
/// A good request for each operation: what refuses it can only be a missing right. It is the example of the OpenAPI document, with keys of the scene; what needs
/// more than that stands in <see cref="AdaptAsync"/>.
/// </summary>
public sealed class RightsRequests(RightsScene scene)
{
    private const string NoLink = "auth/verify-email?token=none&email=nobody%40example.com";

    public async Task<RightsRequest> ForAsync(Operation operation, Standing standing)
    {
        var documented = (await Document.OperationsAsync()).SingleOrDefault(one =>
            one.ToString() == $"{operation.Method} /api/v1/{operation.Template}"
        );
        var path = documented is null ? operation.Template : await PathAsync(operation, documented.Json, standing);
        var body = documented?.Json["requestBody"]?["content"] is { } content ? await BodyAsync(content) : null;
        var shop = Rights.RuleOf(operation.Right).DependsOnConcern ? scene.ShopId : (long?)null;
        return await AdaptAsync(new RightsRequest(path, body, shop), operation, standing);
    }

    private async Task<string> PathAsync(Operation operation, JsonObject documented, Standing standing)
    {
        var parts = operation.Template.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].StartsWith('{'))
            {
                var name = parts[i].Trim('{', '}');
                parts[i] = await KeyAsync(operation, name, standing) ?? ExampleOf(documented, name);
            }
        }

        return string.Join('/', parts);
    }

    // What a request may use up is made anew for each.
    private async Task<string?> KeyAsync(Operation operation, string name, Standing standing) =>
        (operation.Template.Split('/')[0], name) switch
        {
            ("auth", "id") when IsOfInvitation(operation) => Text(await scene.OwnInvitationAsync(standing)),
            ("shops", "id") when IsOfInvitation(operation) => Text(await scene.InvitationAsync()),
            ("categories", "id") => Text((await scene.NewCategoryAsync()).Id),
            ("categories", "slug") => (await scene.NewCategoryAsync()).Slug,
            ("products", "id") or (_, "productId") => Text((await scene.NewProductAsync()).Id),
            ("products", "slug") => (await scene.NewProductAsync()).Slug,
            ("shops", "id") or (_, "shopId") => Text(scene.ShopId),
            ("shops", "slug") => await scene.ShopSlugAsync(),
            ("users", "id") => Text((await scene.SomebodyAsync()).Id),
            ("jobs", "id") => Text(await scene.FailedJobAsync()),
            ("auth", "id") => Text(await scene.NewSessionAsync(standing)),
            (_, "userId") => Text(await scene.NewMemberAsync()),
            (_, "categoryId") => Text(await scene.CategoryAsync()),
            _ => null,
        };

    private static bool IsOfInvitation(Operation operation) => operation.Template.Contains("invitations/", StringComparison.Ordinal);

    private static string ExampleOf(JsonObject documented, string parameter) =>
        documented["parameters"]!.AsArray().Single(one => one!["name"]?.GetValue<string>() == parameter)!["example"]!.ToString();

    private async Task<object> BodyAsync(JsonNode content)
    {
        if (content["multipart/form-data"] is { } form)
        {
            return TestPictures.Form(form["schema"]!["properties"]!.AsObject().First().Key, TestPictures.Png);
        }

        var json = content["application/json"]!;
        var body = json["example"]!.DeepClone().AsObject();
        foreach (var (name, value) in body.ToList())
        {
            body[name] = await ValueAsync(name, value);
        }

        if ((await Document.FollowAsync(json["schema"]!))["properties"]!.AsObject().ContainsKey("shopId"))
        {
            body["shopId"] = scene.ShopId;
        }

        return body;
    }

    // What nobody else may have is new, and what must be there is the scene's.
    private async Task<JsonNode?> ValueAsync(string name, JsonNode? value) =>
        name switch
        {
            "slug" => scene.New("slug-"),
            "name" or "title" or "username" => scene.New(value!.GetValue<string>()),
            "email" or "newEmail" => $"{scene.New("somebody")}@example.com",
            "categoryId" => await scene.CategoryAsync(),
            _ => value?.DeepClone(),
        };

    private async Task<RightsRequest> AdaptAsync(RightsRequest good, Operation operation, Standing standing) =>
        operation.ToString() switch
        {
            // Links come by mail: what is shown here is that everybody may open one, and that a wrong one opens nothing.
            "GET auth/verify-email" => good with { Path = NoLink, Status = HttpStatusCode.BadRequest },
            "HEAD auth/verify-email" => good with { Path = NoLink },
            "POST auth/verify-email" or "POST auth/confirm-email" or "POST auth/reset-password" => good with
            {
                Status = HttpStatusCode.BadRequest,
            },
            "POST auth/phone/verification" => good with { As = await scene.WithPhoneAsync(standing) },
            // The code comes to the phone: what is shown here is that a wrong one verifies nothing.
            "POST auth/phone/verify" => good with { Status = HttpStatusCode.BadRequest },
            "POST auth/login" => good with
            {
                Body = new { identifier = (await scene.SomebodyAsync()).Username, password = Person.Password },
            },
            "POST auth/refresh" => good with { Body = new { refreshToken = (await scene.SomebodyAsync()).RefreshToken } },
            "POST auth/logout" or "POST shops" => good with { As = await scene.AnotherSessionAsync(standing) },
            "POST auth/logout-all" or "POST auth/change-password" => good with { As = await scene.SessionOfSomebodyAsync(standing) },
            // The people of the scene keep their names, by which they sign in.
            "PUT auth/profile" => good with { Body = new { phoneNumber = "+6281234567890" } },
            "DELETE auth/avatar" => good with { As = await scene.WithAvatarAsync(standing) },
            // None is configured here. What they do where one is stands in ExternalSignInTests and ExternalLoginTests.
            "DELETE auth/external-logins/{provider}" => good with { Status = HttpStatusCode.NotFound },
            _ when operation.Template.Split('/') is ["auth", "google" or "facebook", ..] => good with { Status = HttpStatusCode.NotFound },
            "GET products/search" => good with { Path = $"{good.Path}?q=tile" },
            "DELETE categories/{id}/image" => good with { Path = $"categories/{await scene.NewCategoryWithPictureAsync()}/image" },
            "DELETE shops/{id}/logo" => good with { Path = $"shops/{await scene.LogoAsync()}/logo" },
            "DELETE shops/{id}" => await scene.OpenShopAsync() is var shop ? good with { Path = $"shops/{shop}", ShopId = shop } : good,
            "DELETE shops/{shopId}/members/{userId}" => good with
            {
                UserId = long.Parse(good.Path.Split('/')[^1], CultureInfo.InvariantCulture),
            },
            "POST shops/{shopId}/members" => good with { Body = new { userId = (await scene.SomebodyAsync()).Id, role = "staff" } },
            "DELETE products/{id}/image" or "PUT products/{id}/images/order" => OfGallery(good, operation, await scene.NewPictureAsync()),
            _ when operation.Template == "products/{id}/images/{imageId}" => OfGallery(good, operation, await scene.NewPictureAsync()),
            _ => good,
        };

    private static RightsRequest OfGallery(RightsRequest good, Operation operation, (long ProductId, long Id) image) =>
        good with
        {
            Path = operation
                .Template.Replace("{id}", Text(image.ProductId), StringComparison.Ordinal)
                .Replace("{imageId}", Text(image.Id), StringComparison.Ordinal),
            Body = operation.Template.EndsWith("order", StringComparison.Ordinal) ? new { ids = new[] { image.Id } } : good.Body,
        };

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
