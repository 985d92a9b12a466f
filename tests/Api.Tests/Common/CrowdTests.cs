using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common;

/// <summary>Many who change one thing at the same moment.</summary>
public sealed class CrowdTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Nobody_who_named_no_version_hears_that_it_was_the_wrong_one()
    {
        var shop = await api.OpenedShopAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 150).Select(number => shop.Owner.PutAsync(shop.Path, new { description = $"The {number}th" }))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBePositive();
        foreach (var told in answers.Where(answer => answer.Status != HttpStatusCode.OK))
        {
            told.Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE").Header("Retry-After").ShouldBe("1");
        }
    }
}
