using System.Globalization;
using System.Net;
using ShopClean.Domain.Access;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Access;

/// <summary>A good request for an operation.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Body">With what.</param>
/// <param name="ShopId">The shop that the operation concerns; null for none.</param>
/// <param name="As">Who sends it, where it is not the usual somebody.</param>
/// <param name="Status">What becomes of it once it is let in, where that can be no success.</param>
public sealed record RightsRequest(string Path, object? Body = null, long? ShopId = null, Caller? As = null, HttpStatusCode? Status = null);

/// <summary>A good request for each operation: what refuses it can only be a missing right.</summary>
public sealed class RightsRequests(RightsScene scene)
{
    public Task<RightsRequest> ForAsync(Operation operation, Standing standing) =>
        operation.Template.Split('/')[0] switch
        {
            "auth" => OfAccountAsync(operation, standing),
            "categories" => OfCategoryAsync(operation),
            "products" => OfProductAsync(operation),
            "shops" => OfShopAsync(operation, standing),
            _ => OfOthersAsync(operation),
        };

    private async Task<RightsRequest> OfAccountAsync(Operation operation, Standing standing) =>
        operation.ToString() switch
        {
            "POST auth/register" => new("auth/register", Registration(scene.New("new"))),
            "GET auth/verify-email" => NoLink("auth/verify-email?token=none&email=nobody%40example.com"),
            "HEAD auth/verify-email" => new("auth/verify-email?token=none&email=nobody%40example.com"),
            "POST auth/verify-email" => NoLink("auth/verify-email", new { token = "none", email = "nobody@example.com" }),
            "POST auth/resend-verification" => new("auth/resend-verification", new { email = "nobody@example.com" }),
            "POST auth/login" => new("auth/login", new { identifier = (await scene.SomebodyAsync()).Username, password = Person.Password }),
            "POST auth/refresh" => new("auth/refresh", new { refreshToken = (await scene.SomebodyAsync()).RefreshToken }),
            "POST auth/logout" => new("auth/logout", As: await scene.AnotherSessionAsync(standing)),
            "PUT auth/profile" => new("auth/profile", new { phoneNumber = "+6281234567890" }),
            "POST auth/change-password" => new(
                "auth/change-password",
                new
                {
                    currentPassword = Person.Password,
                    newPassword = "Kayu-jati 7 lapis",
                    confirmPassword = "Kayu-jati 7 lapis",
                },
                As: await scene.SessionOfSomebodyAsync(standing)
            ),
            "POST auth/change-email" => new("auth/change-email", new { newEmail = "other@example.com", password = Person.Password }),
            "POST auth/confirm-email" => NoLink("auth/confirm-email", new { token = "none", email = "nobody@example.com" }),
            "POST auth/forgot-password" => new("auth/forgot-password", new { email = "nobody@example.com" }),
            "POST auth/reset-password" => NoLink(
                "auth/reset-password",
                new
                {
                    email = "nobody@example.com",
                    token = "none",
                    newPassword = "Kayu-jati 7 lapis",
                    confirmPassword = "Kayu-jati 7 lapis",
                }
            ),
            "POST auth/logout-all" => new("auth/logout-all", As: await scene.SessionOfSomebodyAsync(standing)),
            "DELETE auth/external-logins/{provider}" => new("auth/external-logins/google", Status: HttpStatusCode.NotFound),
            _ when operation.Template.Split('/')[1] is "google" or "facebook" => NoProvider(operation.Template),
            "DELETE auth/sessions/{id}" => new($"auth/sessions/{await scene.NewSessionAsync(standing)}"),
            "DELETE auth/avatar" => new("auth/avatar", As: await scene.WithAvatarAsync(standing)),
            _ => await PictureRequests.ForAsync(operation, scene) ?? Bare(operation),
        };

    private async Task<RightsRequest> OfCategoryAsync(Operation operation) =>
        operation.ToString() switch
        {
            "POST categories" => new("categories", new { name = scene.New("Category ") }),
            "PUT categories/{id}" or "PATCH categories/{id}" => new(
                $"categories/{(await scene.NewCategoryAsync()).Id}",
                new { sortOrder = 3 }
            ),
            "PATCH categories/{id}/toggle-status" => new($"categories/{(await scene.NewCategoryAsync()).Id}/toggle-status"),
            "DELETE categories/{id}" => new($"categories/{(await scene.NewCategoryAsync()).Id}"),
            "GET categories/{id}" => new($"categories/{await scene.CategoryAsync()}"),
            "GET categories/slug/{slug}" => new($"categories/slug/{(await scene.NewCategoryAsync()).Slug}"),
            _ => await PictureRequests.ForAsync(operation, scene) ?? Bare(operation),
        };

    private async Task<RightsRequest> OfProductAsync(Operation operation) =>
        operation.ToString() switch
        {
            "POST products" => new("products", await scene.ProductAsync(), scene.ShopId),
            "PUT products/{id}" => new($"products/{(await scene.NewProductAsync()).Id}", new { title = "Other" }, scene.ShopId),
            "PATCH products/{id}" => new($"products/{(await scene.NewProductAsync()).Id}", new { isFeatured = true }, scene.ShopId),
            "DELETE products/{id}" => new($"products/{(await scene.NewProductAsync()).Id}", ShopId: scene.ShopId),
            "PATCH products/{id}/toggle-status" or "PATCH products/{id}/toggle-featured" => await NewProductAsync(operation),
            "PATCH products/{id}/stock" => await NewProductAsync(operation, new { quantity = 5 }),
            "PATCH products/{id}/discount" => await NewProductAsync(operation, new { discount = 5 }),
            "PATCH products/{id}/flags" => await NewProductAsync(operation, new { isBestSeller = true }),
            "GET products/{id}" => new($"products/{(await scene.NewProductAsync()).Id}"),
            "GET products/slug/{slug}" => new($"products/slug/{(await scene.NewProductAsync()).Slug}"),
            "GET products/search" => new("products/search?q=tile"),
            "GET products/category/{categoryId}" => new($"products/category/{await scene.CategoryAsync()}"),
            _ => await PictureRequests.ForAsync(operation, scene) ?? Bare(operation),
        };

    private async Task<RightsRequest> OfShopAsync(Operation operation, Standing standing) =>
        operation.ToString() switch
        {
            "POST shops" => new("shops", new { name = scene.New("Another ") }, As: await scene.AnotherSessionAsync(standing)),
            "PUT shops/{id}" => new($"shops/{scene.ShopId}", new { address = "Jakarta" }, scene.ShopId),
            "DELETE shops/{id}" => await scene.OpenShopAsync() is var shop
                ? new($"shops/{shop}", ShopId: shop)
                : throw new InvalidOperationException(),
            "GET shops/{id}" => new($"shops/{scene.ShopId}"),
            "GET shops/slug/{slug}" => new($"shops/slug/{await scene.ShopSlugAsync()}"),
            "GET shops/{id}/products" => new($"shops/{scene.ShopId}/products"),
            "GET shops/{id}/products/{productId}" => new(
                $"shops/{scene.ShopId}/products/{(await scene.NewProductAsync()).Id}",
                ShopId: scene.ShopId
            ),
            "GET shops/{id}/products/{productId}/stock-changes" => new(
                $"shops/{scene.ShopId}/products/{(await scene.NewProductAsync()).Id}/stock-changes",
                ShopId: scene.ShopId
            ),
            "GET shops/{id}/audit" => new($"shops/{scene.ShopId}/audit", ShopId: scene.ShopId),
            "GET shops/{shopId}/members" => new($"shops/{scene.ShopId}/members", ShopId: scene.ShopId),
            "POST shops/{shopId}/members" => new(
                $"shops/{scene.ShopId}/members",
                new { userId = (await scene.SomebodyAsync()).Id, role = "staff" },
                scene.ShopId
            ),
            "PATCH shops/{shopId}/members/{userId}" => new(
                $"shops/{scene.ShopId}/members/{await scene.NewMemberAsync()}",
                new { role = "manager" },
                scene.ShopId
            ),
            "DELETE shops/{shopId}/members/{userId}" => new(
                $"shops/{scene.ShopId}/members/{await scene.NewMemberAsync()}",
                ShopId: scene.ShopId
            ),
            _ => await PictureRequests.ForAsync(operation, scene) ?? Bare(operation),
        };

    private async Task<RightsRequest> OfOthersAsync(Operation operation) =>
        operation.ToString() switch
        {
            "POST users" => new("users", new { username = scene.New("invited"), email = $"{scene.New("invited")}@example.com" }),
            "PUT users/{id}" => new($"users/{(await scene.SomebodyAsync()).Id}", new { phoneNumber = "+6281234567890" }),
            "PATCH users/{id}/role" => new($"users/{(await scene.SomebodyAsync()).Id}/role", new { role = "admin" }),
            "PATCH users/{id}/status" => new($"users/{(await scene.SomebodyAsync()).Id}/status", new { isActive = false }),
            "DELETE users/{id}" => new($"users/{(await scene.SomebodyAsync()).Id}"),
            "GET users/{id}" => new($"users/{(await scene.SomebodyAsync()).Id}"),
            "GET jobs/{id}" or "DELETE jobs/{id}" => new($"jobs/{await scene.FailedJobAsync()}"),
            "POST jobs/{id}/retry" => new($"jobs/{await scene.FailedJobAsync()}/retry"),
            _ => await PictureRequests.ForAsync(operation, scene) ?? Bare(operation),
        };

    // Links come by mail: what is shown here is that everybody may open one, and that a wrong one opens nothing.
    private static RightsRequest NoLink(string path, object? body = null) => new(path, body, Status: HttpStatusCode.BadRequest);

    // None is configured here. What they do where one is stands in ExternalSignInTests and ExternalLoginTests.
    private static RightsRequest NoProvider(string path) => new(path, Status: HttpStatusCode.NotFound);

    private static RightsRequest Bare(Operation operation) =>
        !operation.Template.Contains('{', StringComparison.Ordinal) && operation.Method == "GET"
            ? new(operation.Template)
            : throw new InvalidOperationException($"{operation} needs a good request here.");

    private async Task<RightsRequest> NewProductAsync(Operation operation, object? body = null)
    {
        var id = (await scene.NewProductAsync()).Id.ToString(CultureInfo.InvariantCulture);
        return new(operation.Template.Replace("{id}", id, StringComparison.Ordinal), body, scene.ShopId);
    }

    private static object Registration(string name) =>
        new
        {
            username = name,
            email = $"{name}@example.com",
            password = Person.Password,
            confirmPassword = Person.Password,
        };
}
