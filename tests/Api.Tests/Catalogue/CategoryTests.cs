using System.Net;
using System.Text;
using System.Text.Json;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Catalogue;

public sealed class CategoryTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task An_administrator_creates_a_category()
    {
        var admin = await api.AdminAsync();
        var (name, slug) = (api.New("New Category "), api.New("new-category-"));

        var answer = await admin.PostAsync(
            "categories",
            new
            {
                name,
                slug,
                description = "Category description",
                isActive = true,
                sortOrder = 1,
            }
        );

        answer.Expecting(HttpStatusCode.Created, "RESOURCE_CREATED");
        answer.Message.ShouldBe("Category created successfully");
        answer.Header("Location").ShouldBe($"/api/v1/categories/{answer.Id}");
        answer.Data.Text("name").ShouldBe(name);
        answer.Data.Text("slug").ShouldBe(slug);
        answer.Data.Text("description").ShouldBe("Category description");
        answer.Data.GetProperty("imageUrl").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Data.GetProperty("isActive").GetBoolean().ShouldBeTrue();
        answer.Data.GetProperty("sortOrder").GetInt32().ShouldBe(1);
        answer.Data.Text("createdAt").ShouldEndWith("Z");
        (await api.Guest.GetAsync($"categories/slug/{slug}")).Data.GetRawText().ShouldBe(answer.Data.GetRawText());
    }

    [Fact]
    public async Task Nobody_else_manages_categories()
    {
        var owner = (await api.OpenedShopAsync()).Owner;

        (await api.Guest.PostAsync("categories", new { name = "Mine" })).Expecting(HttpStatusCode.Unauthorized, "MISSING_TOKEN");
        var answer = await owner.PostAsync("categories", new { name = "Mine" });

        answer.Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        answer.Data.GetProperty("decision").Text("rule").ShouldBe("manage-categories");
        answer.Data.GetProperty("decision").GetProperty("required").Texts().ShouldBe(["administrator"]);
    }

    [Fact]
    public async Task Whoever_may_not_create_one_does_not_hear_what_is_wrong_with_it()
    {
        var jane = await api.VerifiedAsync("jane");

        (await jane.PostAsync("categories", new { name = "" })).Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
    }

    [Fact]
    public async Task A_change_touches_only_what_is_sent()
    {
        var category = await api.CreatesCategoryAsync(new { description = "Old", sortOrder = 7 });
        var admin = await api.AdminAsync();

        var put = await admin.PutAsync($"categories/{category.Id}", new { description = "Updated description", isActive = false });
        var patch = await admin.PatchAsync($"categories/{category.Id}", new { isActive = true });

        put.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED").Message.ShouldBe("Category updated successfully");
        put.Data.GetProperty("isActive").GetBoolean().ShouldBeFalse();
        patch.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED");
        patch.Data.GetProperty("isActive").GetBoolean().ShouldBeTrue();
        patch.Data.Text("description").ShouldBe("Updated description");
        patch.Data.Text("name").ShouldBe(category.Data.Text("name"));
        patch.Data.GetProperty("sortOrder").GetInt32().ShouldBe(7);
    }

    [Fact]
    public async Task An_inactive_category_is_known_to_administrators_only()
    {
        var category = await api.CreatesCategoryAsync(new { isActive = false });
        string[] paths = [$"categories/{category.Id}", $"categories/slug/{category.Data.Text("slug")}"];

        foreach (var path in paths)
        {
            (await api.Guest.GetAsync(path))
                .Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND")
                .Message.ShouldBe("Category not found");
            (await (await api.AdminAsync()).GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await api.Guest.GetAsync("categories/active"))
            .Data.EnumerateArray()
            .Select(one => one.Text("slug"))
            .ShouldNotContain(category.Data.Text("slug"));
        (await api.Guest.GetAsync($"products/category/{category.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_slug_that_is_given_and_taken_is_a_conflict_and_one_that_is_made_gets_a_number()
    {
        var admin = await api.AdminAsync();
        var category = await api.CreatesCategoryAsync();
        var slug = category.Data.Text("slug");

        var given = await admin.PostAsync("categories", new { name = "Other", slug });
        var made = await admin.PostAsync("categories", new { name = category.Data.Text("name") + "!" });

        given.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS").Message.ShouldBe("Category with this slug already exists");
        made.Expecting(HttpStatusCode.Created).Data.Text("slug").ShouldBe($"{slug}-2");
    }

    [Fact]
    public async Task Categories_of_one_slug_that_are_created_at_once_all_get_a_slug_of_their_own()
    {
        var admin = await api.AdminAsync();
        var name = api.New("Rush ");

        // Names differ, slugs do not.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(number => admin.PostAsync("categories", new { name = name + new string('!', number) }))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Data.Text("slug")).ShouldBeUnique();
    }

    [Fact]
    public async Task No_category_stands_below_itself()
    {
        var admin = await api.AdminAsync();
        var above = await api.CreatesCategoryAsync();
        var below = await api.CreatesCategoryAsync(new { parentId = above.Id });

        foreach (var parentId in new[] { above.Id, below.Id, 999_999_999 })
        {
            var answer = await admin.PutAsync($"categories/{above.Id}", new { parentId });

            answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
            answer.FaultyFields.ShouldBe(["parentId"]);
        }
    }

    [Fact]
    public async Task Two_that_are_moved_below_each_other_at_once_make_no_circle()
    {
        var admin = await api.AdminAsync();
        for (var tries = 0; tries < 5; tries++)
        {
            var (one, other) = (await api.CreatesCategoryAsync(), await api.CreatesCategoryAsync());

            var answers = await Task.WhenAll(
                admin.PatchAsync($"categories/{one.Id}", new { parentId = other.Id }),
                admin.PatchAsync($"categories/{other.Id}", new { parentId = one.Id })
            );

            answers.Select(answer => answer.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.BadRequest], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_category_is_deleted_only_when_nothing_stands_in_it()
    {
        // Given
        var admin = await api.AdminAsync();
        var category = await api.CreatesCategoryAsync();
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { categoryId = category.Id });
        // When
        var inUse = await admin.DeleteAsync($"categories/{category.Id}");
        await shop.Owner.DeleteAsync($"products/{product.Id}");
        var deleted = await admin.DeleteAsync($"categories/{category.Id}");
        // Then
        inUse.Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE");
        deleted.Expecting(HttpStatusCode.OK, "RESOURCE_DELETED").Message.ShouldBe("Category deleted successfully");
        (await admin.GetAsync($"categories/{category.Id}")).Expecting(HttpStatusCode.NotFound);
        (await admin.DeleteAsync($"categories/{category.Id}")).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task A_category_with_others_below_it_is_in_use()
    {
        var admin = await api.AdminAsync();
        var above = await api.CreatesCategoryAsync();
        await api.CreatesCategoryAsync(new { parentId = above.Id });

        (await admin.DeleteAsync($"categories/{above.Id}")).Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE");
    }

    [Fact]
    public async Task A_category_shows_what_is_on_sale_in_it_when_asked()
    {
        var category = await api.CreatesCategoryAsync();
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { categoryId = category.Id });
        await shop.PutsOnSaleAsync(new { categoryId = category.Id, isActive = false });
        var path = $"categories/{category.Id}";

        var with = await api.Guest.GetAsync($"{path}?includeProducts=true");
        var without = await api.Guest.GetAsync(path);
        var counted = await api.Guest.GetAsync($"categories?slug={category.Data.Text("slug")}&includeProductCount=true");

        var shown = with.Data.GetProperty("products").EnumerateArray().Single();
        shown.Names().ShouldBe(["id", "title", "slug", "price", "points", "imageUrl", "isFeatured"], ignoreOrder: true);
        shown.GetProperty("id").GetInt64().ShouldBe(product.Id);
        without.Data.TryGetProperty("products", out _).ShouldBeFalse();
        counted.Data[0].GetProperty("productCount").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("includeProducts=maybe")]
    [InlineData("includeProducts=")]
    public async Task A_switch_that_is_neither_on_nor_off_is_a_validation_error(string query)
    {
        var category = await api.CreatesCategoryAsync();

        var answer = await api.Guest.GetAsync($"categories/{category.Id}?{query}");

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["includeProducts"]);
    }

    [Fact]
    public async Task The_filter_by_state_shows_nobody_more_than_they_may_see()
    {
        var hidden = await api.CreatesCategoryAsync(new { isActive = false });
        var query = $"categories?isActive=false&id={hidden.Id}";

        (await api.Guest.GetAsync(query)).Expecting(HttpStatusCode.OK).Data.GetArrayLength().ShouldBe(0);
        (await (await api.AdminAsync()).GetAsync(query)).Expecting(HttpStatusCode.OK).Data.GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("""{ }""", "name")]
    [InlineData("""{ "name": "  " }""", "name")]
    [InlineData("""{ "name": "A", "slug": "A B" }""", "slug")]
    [InlineData("""{ "name": "A", "sortOrder": "first" }""", "sortOrder")]
    [InlineData("""{ "name": "A", "parentId": 999999999 }""", "parentId")]
    public async Task What_is_wrong_with_a_category_is_told(string body, string field)
    {
        var answer = await (await api.AdminAsync()).PostTextAsync("categories", body);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe([field]);
    }

    [Fact]
    public async Task A_name_in_any_script_gets_a_slug()
    {
        var admin = await api.AdminAsync();

        (await admin.PostAsync("categories", new { name = "Crème brûlée & Café!" })).Data.Text("slug").ShouldBe("creme-brulee-cafe");
        (await admin.PostAsync("categories", new { name = "陶器" })).Data.Text("slug").ShouldStartWith("category");
        (await admin.PostAsync("categories", new { name = "🏺" })).Data.Text("slug").ShouldStartWith("category");
    }

    [Fact]
    public async Task A_name_is_as_long_as_it_looks_to_the_database()
    {
        var answer = await (await api.AdminAsync()).PostAsync(
            "categories",
            new { name = new StringBuilder().Insert(0, "é", 5_000).ToString() }
        );

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["name"]);
    }
}
