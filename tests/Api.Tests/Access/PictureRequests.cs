using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Access;

/// <summary>A good request for each operation about pictures.</summary>
public static class PictureRequests
{
    /// <summary>The request; null where the operation is about something else.</summary>
    public static async Task<RightsRequest?> ForAsync(Operation operation, RightsScene scene) =>
        operation.ToString() switch
        {
            "POST auth/avatar" => new("auth/avatar", Picture()),
            "POST categories/{id}/image" => new($"categories/{(await scene.NewCategoryAsync()).Id}/image", Picture()),
            "DELETE categories/{id}/image" => new($"categories/{await scene.NewCategoryWithPictureAsync()}/image"),
            "POST shops/{id}/logo" => new($"shops/{scene.ShopId}/logo", Picture(), scene.ShopId),
            "DELETE shops/{id}/logo" => new($"shops/{await scene.LogoAsync()}/logo", ShopId: scene.ShopId),
            "POST products/{id}/image" => new($"products/{(await scene.NewProductAsync()).Id}/image", Picture(), scene.ShopId),
            "POST products/{id}/images" => new($"products/{(await scene.NewProductAsync()).Id}/images", Picture("images"), scene.ShopId),
            _ when operation.Template.StartsWith("products/{id}/image", StringComparison.Ordinal) => OfGallery(
                operation,
                await scene.NewPictureAsync(),
                scene.ShopId
            ),
            _ => null,
        };

    private static RightsRequest? OfGallery(Operation operation, (long ProductId, long Id) image, long shopId) =>
        operation.ToString() switch
        {
            "DELETE products/{id}/image" => new($"products/{image.ProductId}/image", ShopId: shopId),
            "PUT products/{id}/images/order" => new($"products/{image.ProductId}/images/order", new { ids = new[] { image.Id } }, shopId),
            "PATCH products/{id}/images/{imageId}" => new(
                $"products/{image.ProductId}/images/{image.Id}",
                new { isPrimary = true },
                shopId
            ),
            "DELETE products/{id}/images/{imageId}" => new($"products/{image.ProductId}/images/{image.Id}", ShopId: shopId),
            _ => null,
        };

    private static MultipartFormDataContent Picture(string field = "image") => TestPictures.Form(field, TestPictures.Png);
}
