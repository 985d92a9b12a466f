using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common.Envelope;

/// <summary>What a faulty request is told about each fault.</summary>
public sealed class FaultTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("😀", 2_000));

    public static TheoryData<string, object> LongBodies() =>
        new()
        {
            { "title", new { title = Long } },
            { "url", new { url = Long } },
            { "price", new { price = Long } },
            { "attributes", new { attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["color"] = Long } } },
        };

    [Theory]
    [MemberData(nameof(LongBodies))]
    public async Task A_refused_value_is_repeated_at_a_length_for_people(string field, object about)
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        var answer = (await shop.Owner.PutAsync($"products/{product.Id}", about)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        var error = answer.Data.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.Text("field").ShouldBe(field);
        var shown = error.Text("value");
        shown.Length.ShouldBeLessThanOrEqualTo(201);
        shown.ShouldEndWith("…");
        shown.ShouldNotContain("\ufffd");
    }

    [Fact]
    public async Task A_refused_value_of_the_address_is_no_longer()
    {
        var answer = await api.Guest.GetAsync($"products/1?includeImages={new string('x', 5_000)}");

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.Data.GetProperty("errors")[0].Text("value").ShouldBe(new string('x', 200) + "…");
    }

    [Fact]
    public async Task An_empty_slug_is_one_mistake()
    {
        var admin = await api.AdminAsync();
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var category = await api.CategoryAsync();

        foreach (var path in new[] { $"products/{product.Id}", $"categories/{category}", shop.Path })
        {
            foreach (var slug in new[] { "", " ", null })
            {
                var answer = await admin.PutAsync(path, new { slug });

                answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
                answer.FaultyFields.ShouldBe(["slug"], path);
            }
        }
    }
}
