using System.Globalization;
using System.Net;
using System.Text.Json;
using ShopClean.Domain.Common;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Catalogue;

public sealed class ProductTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task An_owner_puts_a_product_on_sale()
    {
        var shop = await api.OpenedShopAsync();
        var title = api.New("New Product ");

        var answer = await shop.Owner.PostAsync(
            "products",
            new
            {
                title,
                description = "Product description",
                points = 1000,
                price = 2999999.00m,
                url = "https://example.com/products/new-product",
                categoryId = await api.CategoryAsync(),
                isActive = true,
                isFeatured = false,
                stockQuantity = 25,
                metaTitle = "New Product - Best Quality",
                metaDescription = "Get the best new product with amazing features",
            }
        );

        answer.Expecting(HttpStatusCode.Created, "RESOURCE_CREATED");
        answer.Message.ShouldBe("Product created successfully");
        answer.Header("Location").ShouldBe($"/api/v1/products/{answer.Id}");
        var product = answer.Data;
        product.Text("title").ShouldBe(title);
        product.Text("slug").ShouldBe(title.ToLowerInvariant().Replace(' ', '-'));
        product.Text("description").ShouldBe("Product description");
        product.GetProperty("points").GetInt32().ShouldBe(1000);
        product.GetProperty("price").GetDecimal().ShouldBe(2999999.00m);
        product.Text("formattedPrice").ShouldBe("Rp2.999.999,00");
        product.Text("url").ShouldBe("https://example.com/products/new-product");
        product.GetProperty("categoryId").GetInt64().ShouldBe(await api.CategoryAsync());
        product.GetProperty("stockQuantity").GetInt32().ShouldBe(25);
        product.Text("metaTitle").ShouldBe("New Product - Best Quality");
        product.GetProperty("shop").Names().ShouldBe(["id", "name", "slug"]);
        product.GetProperty("shop").GetProperty("id").GetInt64().ShouldBe(shop.Id);
        product.GetProperty("category").Names().ShouldBe(["id", "name", "slug"]);
        product.Text("createdAt").ShouldEndWith("Z");
        (await shop.Owner.GetAsync(answer.Header("Location")!)).Data.GetRawText().ShouldBe(product.GetRawText());
        (await shop.Owner.GetAsync($"products/slug/{product.Text("slug")}")).Data.GetRawText().ShouldBe(product.GetRawText());
    }

    [Fact]
    public async Task A_product_has_all_that_the_contract_shows()
    {
        var product = await (await api.OpenedShopAsync()).PutsOnSaleAsync();

        var names = (await api.Guest.GetAsync($"products/{product.Id}?includeImages=true")).Data.Names();

        string[] contract =
        [
            "id",
            "title",
            "slug",
            "description",
            "points",
            "price",
            "formattedPrice",
            "url",
            "imageUrl",
            "isActive",
            "isFeatured",
            "stockQuantity",
            "viewCount",
            "metaTitle",
            "metaDescription",
            "category",
            "images",
            "createdAt",
            "updatedAt",
            "brand",
            "discount",
            "finalPrice",
            "isBestSeller",
            "isNewArrivals",
            "attributes",
            "shop",
        ];
        contract.ShouldAllBe(name => names.Contains(name));
    }

    [Fact]
    public async Task What_only_the_server_decides_cannot_be_sent()
    {
        var product = await (await api.OpenedShopAsync()).PutsOnSaleAsync(
            new
            {
                id = 4711,
                viewCount = 1_000_000,
                finalPrice = 1,
                formattedPrice = "Rp1,00",
                createdAt = "2020-01-01T00:00:00Z",
                deletedAt = "2020-01-01T00:00:00Z",
                version = 99,
                imageUrl = "https://example.com/x.png",
                price = 10_000,
                discount = 25,
            }
        );

        product.Id.ShouldNotBe(4711);
        product.Data.GetProperty("viewCount").GetInt64().ShouldBe(0);
        product.Data.GetProperty("finalPrice").GetDecimal().ShouldBe(7_500m);
        product.Data.Text("formattedPrice").ShouldBe("Rp10.000,00");
        product.Data.Text("createdAt").ShouldNotStartWith("2020");
        product.Data.GetProperty("imageUrl").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_product_does_not_move_to_another_shop()
    {
        var shop = await api.OpenedShopAsync();
        var other = await shop.Owner.OpensShopAsync(api);
        var product = await shop.PutsOnSaleAsync();

        var answer = await shop.Owner.PutAsync(
            $"products/{product.Id}",
            new
            {
                shopId = other.Id,
                ownerId = 1,
                viewCount = 9,
            }
        );

        answer.Expecting(HttpStatusCode.OK).Data.GetProperty("shop").GetProperty("id").GetInt64().ShouldBe(shop.Id);
        answer.Data.GetProperty("viewCount").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task A_manager_puts_products_on_sale_and_staff_hear_why_they_may_not()
    {
        var shop = await api.OpenedShopAsync();
        var (manager, staff) = (await shop.HiresNewAsync("manager"), await shop.HiresNewAsync("staff"));
        var cup = new
        {
            title = "Cup",
            price = 1000,
            categoryId = await api.CategoryAsync(),
        };

        var allowed = await manager.PostAsync("products", cup);
        var refused = await staff.PostAsync("products", cup);

        allowed.Expecting(HttpStatusCode.Created).Data.GetProperty("shop").GetProperty("id").GetInt64().ShouldBe(shop.Id);
        refused.Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        var decision = refused.Data.GetProperty("decision");
        decision.Text("rule").ShouldBe("create-product");
        decision.GetProperty("required").Texts().ShouldContain($"owner of shop {shop.Id}");
        decision.GetProperty("required").Texts().ShouldContain($"manager of shop {shop.Id}");
        decision.GetProperty("youAre").Texts().ShouldBe([$"staff of shop {shop.Id}"]);
    }

    [Fact]
    public async Task Whoever_belongs_to_several_shops_says_which()
    {
        var shop = await api.OpenedShopAsync();
        var other = await shop.Owner.OpensShopAsync(api);
        var cup = new
        {
            title = "Cup",
            price = 1000,
            categoryId = await api.CategoryAsync(),
        };

        var answer = await shop.Owner.PostAsync("products", cup);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["shopId"]);
        var message = answer.Data.GetProperty("errors")[0].Text("message");
        message.ShouldContain(shop.Id.ToString(CultureInfo.InvariantCulture));
        message.ShouldContain(other.Id.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Nobody_sells_in_a_shop_of_others()
    {
        var shop = await api.OpenedShopAsync();
        var stranger = (await api.OpenedShopAsync()).Owner;
        var nobody = await api.VerifiedAsync("nobody");
        var cup = new
        {
            title = "Cup",
            price = 1000,
            categoryId = await api.CategoryAsync(),
            shopId = shop.Id,
        };

        (await stranger.PostAsync("products", cup)).Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        (await nobody.PostAsync("products", cup)).Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        (await api.Guest.PostAsync("products", cup)).Expecting(HttpStatusCode.Unauthorized, "MISSING_TOKEN");
        (await (await api.AdminAsync()).PostAsync("products", cup)).Expecting(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(999_999_999)]
    [InlineData(-1)]
    public async Task An_administrator_hears_that_there_is_no_such_shop(long shopId)
    {
        var cup = new
        {
            title = "Cup",
            price = 1000,
            categoryId = await api.CategoryAsync(),
            shopId,
        };

        var answer = await (await api.AdminAsync()).PostAsync("products", cup);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["shopId"]);
    }

    [Fact]
    public async Task Nobody_sells_in_a_shop_that_was_deleted()
    {
        var shop = await api.OpenedShopAsync();
        await shop.Owner.DeleteAsync(shop.Path);
        var cup = new
        {
            title = "Cup",
            price = 1000,
            categoryId = await api.CategoryAsync(),
            shopId = shop.Id,
        };

        (await shop.Owner.PostAsync("products", cup)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var answer = await (await api.AdminAsync()).PostAsync("products", cup);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_change_touches_only_what_is_sent()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(
            new
            {
                description = "Old",
                brand = "Roman",
                discount = 10,
                attributes = new { color = "white" },
            }
        );

        var answer = await shop.Owner.PutAsync(
            $"products/{product.Id}",
            new
            {
                title = "Updated Product Title",
                price = 3499999.00m,
                points = 1200,
                isFeatured = true,
                brand = (string?)null,
            }
        );

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED").Message.ShouldBe("Product updated successfully");
        answer.Data.Text("title").ShouldBe("Updated Product Title");
        answer.Data.Text("slug").ShouldBe(product.Data.Text("slug"));
        answer.Data.Text("description").ShouldBe("Old");
        answer.Data.Text("formattedPrice").ShouldBe("Rp3.499.999,00");
        answer.Data.GetProperty("finalPrice").GetDecimal().ShouldBe(3149999.10m);
        answer.Data.GetProperty("isFeatured").GetBoolean().ShouldBeTrue();
        answer.Data.GetProperty("brand").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Data.GetProperty("attributes").GetProperty("color").Texts().ShouldBe(["white"]);
    }

    [Fact]
    public async Task Attributes_have_one_value_or_many_and_are_replaced_as_a_whole()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(
            new
            {
                attributes = new
                {
                    color = (string[])["white", "grey", "white"],
                    size = "60x60",
                    tilesPerBox = 4,
                    isWaterResistant = true,
                },
            }
        );
        var attributes = product.Data.GetProperty("attributes");
        attributes.GetProperty("color").Texts().ShouldBe(["white", "grey"]);
        attributes.GetProperty("size").Texts().ShouldBe(["60x60"]);
        attributes.GetProperty("tilesPerBox").Texts().ShouldBe(["4"]);
        attributes.GetProperty("isWaterResistant").Texts().ShouldBe(["true"]);

        var replaced = await shop.Owner.PutAsync($"products/{product.Id}", new { attributes = new { color = "black" } });
        var removed = await shop.Owner.PutAsync($"products/{product.Id}", new { attributes = new { } });

        replaced.Expecting(HttpStatusCode.OK).Data.GetProperty("attributes").GetRawText().ShouldBe("""{"color":["black"]}""");
        removed.Expecting(HttpStatusCode.OK).Data.GetProperty("attributes").GetRawText().ShouldBe("{}");
    }

    [Fact]
    public async Task Attributes_can_be_filtered_by()
    {
        var shop = await api.OpenedShopAsync();
        var white = await shop.PutsOnSaleAsync(new { attributes = new { color = (string[])["white", "grey"] } });
        await shop.PutsOnSaleAsync(new { attributes = new { color = "black" } });

        var answer = await api.Guest.GetAsync($"products?shopId={shop.Id}&attr.color[in]=white,red");

        answer.Data.EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ShouldBe([white.Id]);
    }

    [Fact]
    public async Task Products_of_one_title_that_are_created_at_once_all_get_a_slug_of_their_own()
    {
        var shop = await api.OpenedShopAsync();
        var cup = new
        {
            title = api.New("Rush "),
            price = 1000,
            categoryId = await api.CategoryAsync(),
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shop.Owner.PostAsync("products", cup)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Data.Text("slug")).ShouldBeUnique();
    }

    [Fact]
    public async Task A_slug_that_is_given_and_taken_is_a_conflict()
    {
        var shop = await api.OpenedShopAsync();
        var (first, second) = (await shop.PutsOnSaleAsync(), await shop.PutsOnSaleAsync());
        var slug = first.Data.Text("slug");

        var created = await shop.Owner.PostAsync(
            "products",
            new
            {
                title = "Cup",
                slug,
                price = 1,
                categoryId = await api.CategoryAsync(),
            }
        );
        var changed = await shop.Owner.PutAsync($"products/{second.Id}", new { slug });

        created.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS").Message.ShouldBe("Product with this slug already exists");
        changed.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
    }

    [Fact]
    public async Task A_deleted_product_is_gone_for_everybody_and_its_slug_is_free()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var slug = product.Data.Text("slug");

        var answer = await shop.Owner.DeleteAsync($"products/{product.Id}");

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_DELETED").Message.ShouldBe("Product deleted successfully");
        answer.Body.TryGetProperty("data", out _).ShouldBeFalse();
        string[] paths = [$"products/{product.Id}", $"products/slug/{slug}", $"{shop.Path}/products/{product.Id}"];
        foreach (var path in paths)
        {
            (await shop.Owner.GetAsync(path)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
            (await (await api.AdminAsync()).GetAsync(path)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
        }

        (await shop.Owner.DeleteAsync($"products/{product.Id}")).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
        (await shop.PutsOnSaleAsync(new { slug })).Data.Text("slug").ShouldBe(slug);
        (await api.Guest.GetAsync(shop.Path)).Data.GetProperty("productCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_product_that_is_not_on_sale_is_not_found_except_by_its_people()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var stranger = (await api.OpenedShopAsync()).Owner;
        var product = await shop.PutsOnSaleAsync(new { isActive = false });
        var path = $"products/{product.Id}";

        foreach (var outsider in new[] { api.Guest, stranger })
        {
            (await outsider.GetAsync(path)).Expecting(HttpStatusCode.NotFound).Message.ShouldBe("Product not found");
            (await outsider.GetAsync($"products?shopId={shop.Id}")).Data.GetArrayLength().ShouldBe(0);
        }

        // What the caller may not even know of is not found, whatever they want to do with it.
        (await stranger.PutAsync(path, new { points = 1 })).Expecting(HttpStatusCode.NotFound);
        (await stranger.PatchAsync(path, new { isActive = true })).Expecting(HttpStatusCode.NotFound);
        (await stranger.DeleteAsync(path)).Expecting(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"{shop.Path}/products/{product.Id}")).Expecting(HttpStatusCode.NotFound);
        (await staff.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        (await staff.GetAsync($"{shop.Path}/products/{product.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await staff.GetAsync($"{shop.Path}/products")).Data.GetArrayLength().ShouldBe(1);
        (await (await api.AdminAsync()).GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Staff_tend_a_product_but_neither_describe_nor_delete_it()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = await shop.PutsOnSaleAsync();
        var path = $"products/{product.Id}";

        var tended = await staff.PatchAsync(
            path,
            new
            {
                stockQuantity = 7,
                discount = 50,
                isFeatured = true,
            }
        );
        var both = await staff.PatchAsync(path, new { stockQuantity = 9, title = "Mine" });
        var described = await staff.PutAsync(path, new { title = "Mine" });
        var deleted = await staff.DeleteAsync(path);

        tended.Expecting(HttpStatusCode.OK);
        tended.Data.GetProperty("stockQuantity").GetInt32().ShouldBe(7);
        tended.Data.GetProperty("finalPrice").GetDecimal().ShouldBe(5_000m);
        both.Expecting(HttpStatusCode.Forbidden).Data.GetProperty("decision").Text("rule").ShouldBe("update-product");
        described.Expecting(HttpStatusCode.Forbidden).Data.GetProperty("decision").Text("rule").ShouldBe("update-product");
        deleted.Expecting(HttpStatusCode.Forbidden).Data.GetProperty("decision").Text("rule").ShouldBe("delete-product");
    }

    [Fact]
    public async Task An_owner_sets_any_value_of_a_product_alone()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { attributes = new { color = "white" } });
        var slug = api.New("set-alone-");

        var answer = await shop.Owner.PatchAsync(
            $"products/{product.Id}",
            new
            {
                title = "Another name",
                slug,
                price = 20_000,
                discount = 10,
                brand = " Roman ",
                attributes = new { size = "60x60" },
            }
        );

        var data = answer.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED").Data;
        (data.Text("title"), data.Text("slug"), data.Text("brand")).ShouldBe(("Another name", slug, "Roman"));
        data.GetProperty("finalPrice").GetDecimal().ShouldBe(18_000m);
        data.GetProperty("attributes").Names().ShouldBe(["size"]);
    }

    [Theory]
    [InlineData("", "title, slug, ")]
    [InlineData("/flags", "isBestSeller, isNewArrivals")]
    public async Task A_change_of_nothing_that_a_product_has_is_refused(string path, string known)
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        var answer = await shop.Owner.PatchAsync($"products/{product.Id}{path}", new { colour = "white" });

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["body"]);
        answer.Data.GetProperty("errors")[0].Text("message").ShouldContain(known);
    }

    [Fact]
    public async Task What_is_repeated_makes_no_new_version()
    {
        var shop = await api.OpenedShopAsync();
        var values = new
        {
            title = "Cup",
            price = 10_000,
            isFeatured = true,
            attributes = new { color = (string[])["white", "grey"] },
        };
        var product = await shop.PutsOnSaleAsync(values);
        var path = $"products/{product.Id}";

        Answer[] answers =
        [
            await shop.Owner.PatchAsync(path, new { isFeatured = true }),
            await shop.Owner.PatchAsync(path, values),
            await shop.Owner.PutAsync(path, values),
            await shop.Owner.PatchAsync($"{path}/discount", new { discount = 0 }),
        ];

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK && answer.ETag == product.ETag);
    }

    [Fact]
    public async Task Attributes_that_are_replaced_at_once_are_those_of_one_of_them()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { attributes = new { color = "white" } });

        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(n => shop.Owner.PutAsync($"products/{product.Id}", new { attributes = new { size = "60x60", number = n } }))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var left = (await shop.Owner.GetAsync($"products/{product.Id}")).Data.GetProperty("attributes");
        left.Names().ShouldBe(["number", "size"]);
        left.GetProperty("number").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_product_goes_into_no_category_that_its_shop_may_not_know_of()
    {
        var shop = await api.OpenedShopAsync();
        var category = await api.CreatesCategoryAsync();
        var standing = await shop.PutsOnSaleAsync(new { categoryId = category.Id });
        var product = await shop.PutsOnSaleAsync();
        var admin = await api.AdminAsync();
        await admin.PatchAsync($"categories/{category.Id}", new { isActive = false });
        var cup = new
        {
            title = "Cup",
            price = 1,
            shopId = shop.Id,
            categoryId = category.Id,
        };

        (await shop.Owner.PostAsync("products", cup)).Expecting(HttpStatusCode.BadRequest).FaultyFields.ShouldBe(["categoryId"]);
        (await shop.Owner.PutAsync($"products/{product.Id}", new { categoryId = category.Id }))
            .Expecting(HttpStatusCode.BadRequest)
            .FaultyFields.ShouldBe(["categoryId"]);

        // An administrator knows of it, and what stands in it already may stay.
        (await admin.PostAsync("products", cup)).Expecting(HttpStatusCode.Created);
        (await shop.Owner.PutAsync($"products/{standing.Id}", new { title = "Cup", categoryId = category.Id })).Expecting(
            HttpStatusCode.OK
        );
    }

    [Theory]
    [InlineData("https://example.com/\"><script>alert(1)</script>")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/a\nb")]
    [InlineData("https:\\\\example.com")]
    [InlineData("https://user:pw@example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/products/1")]
    public async Task A_page_elsewhere_has_a_well_formed_address(string url)
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        (await shop.Owner.PutAsync($"products/{product.Id}", new { url }))
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["url"]);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("brand")]
    [InlineData("metaTitle")]
    [InlineData("metaDescription")]
    public async Task A_line_has_neither_breaks_nor_control_characters_nor_space_around_it(string field)
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var path = $"products/{product.Id}";

        foreach (var text in new[] { "two\nlines", "a bell\a", "back\u0008space" })
        {
            (await shop.Owner.PutAsync(path, With(text))).Expecting(HttpStatusCode.BadRequest).FaultyFields.ShouldBe([field]);
        }

        (await shop.Owner.PutAsync(path, With(" one line \n"))).Expecting(HttpStatusCode.OK).Data.Text(field).ShouldBe("one line");

        Dictionary<string, string> With(string text) => new(StringComparer.Ordinal) { [field] = text };
    }

    [Fact]
    public async Task Changes_at_once_without_a_precondition_all_succeed()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(1, 5).Select(points => shop.Owner.PutAsync($"products/{product.Id}", new { points }))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("id-ID")]
    public async Task Prices_look_the_same_in_every_language(string language)
    {
        var product = await (await api.OpenedShopAsync()).PutsOnSaleAsync(new { price = 5999999.5m });

        var answer = await api.Guest.GetAsync($"products/{product.Id}", request => request.Headers.Add("Accept-Language", language));

        answer.Data.Text("formattedPrice").ShouldBe("Rp5.999.999,50");
        answer.Data.GetProperty("price").GetRawText().ShouldBe("5999999.50");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("id-ID")]
    public void Prices_look_the_same_on_every_machine(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Money.Rupiah(5999999m).ToString().ShouldBe("Rp5.999.999,00");
            Money.Rupiah(0.5m).ToString().ShouldBe("Rp0,50");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Somebody_finds_products_by_the_name_of_their_shop()
    {
        var shop = await api.OpenedShopAsync(api.New("Keramik Indah") + " ");
        var product = await shop.PutsOnSaleAsync();

        var answer = await api.Guest.GetAsync($"products?search={Uri.EscapeDataString(shop.Name)}");
        var search = await api.Guest.GetAsync($"products/search?q={Uri.EscapeDataString(shop.Name)}");

        answer.Data.EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ShouldBe([product.Id]);
        search.Message.ShouldBe($"Search results for \"{shop.Name}\"");
        search.Data.EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ShouldBe([product.Id]);
    }

    [Fact]
    public async Task A_search_needs_something_to_search_for()
    {
        var answer = await api.Guest.GetAsync("products/search");

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["q"]);
    }

    [Fact]
    public async Task A_long_text_in_any_script_comes_back_as_it_was()
    {
        const string text = "Ubin 陶磁器 🏺 \u202eright\u202c 'quotes' \"double\" <b>&amp;</b> \\ %_ \t\n é e\u0301";

        var product = await (await api.OpenedShopAsync()).PutsOnSaleAsync(new { description = text });

        product.Data.Text("description").ShouldBe(text);
    }
}
