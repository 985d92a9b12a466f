using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common.Envelope;

/// <summary>Whatever comes in, what goes out is the envelope, and never a crash.</summary>
public sealed class HostileInputTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api")]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/products")]
    [InlineData("/wp-login.php")]
    [InlineData("/api/v1/products/abc")]
    [InlineData("/api/v1/products/-1")]
    [InlineData("/api/v1/products/0")]
    [InlineData("/api/v1/products/1.5")]
    [InlineData("/api/v1/products/+1")]
    [InlineData("/api/v1/products/9223372036854775807")]
    [InlineData("/api/v1/products/9223372036854775808")]
    [InlineData("/api/v1/products/99999999999999999999999999999999")]
    [InlineData("/api/v1/products/slug/%ED%A0%80")]
    [InlineData("/api/v1/products/slug/%FF%FE")]
    [InlineData("/api/v1/products/slug/'%20OR%201=1%20--")]
    [InlineData("/api/v1/shops/slug/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/categories/slug/%25")]
    [InlineData("/api/v1/shops/1/products/abc")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var answer = await api.Guest.GetAsync(path);

        answer.Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
        ShouldBeAFailure(answer);
    }

    // Kestrel refuses these before any code of ours: there is nobody who could write an envelope, and nothing is told.
    [Theory]
    [InlineData("/api/v1/products/%00")]
    [InlineData("/api/v1/products/slug/a%00b")]
    [InlineData("/api/v1/products/a b")]
    public async Task An_address_that_is_no_address_is_refused_without_a_word(string path)
    {
        var answer = await api.Guest.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PUT", "products", "GET, HEAD, POST")]
    [InlineData("DELETE", "auth/login", "POST")]
    [InlineData("POST", "products/1", "DELETE, GET, HEAD, PATCH, PUT")]
    [InlineData("PROPFIND", "products", "GET, HEAD, POST")]
    [InlineData("TRACE", "products", "GET, HEAD, POST")]
    public async Task A_wrong_method_is_told_the_right_ones(string method, string path, string allowed)
    {
        var answer = await api.Guest.SendAsync(new HttpMethod(method), path);

        answer.Expecting(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        answer.Header("Allow")!.Split(", ").Order(StringComparer.Ordinal).ShouldBe(allowed.Split(", "));
        ShouldBeAFailure(answer);
    }

    [Theory]
    [InlineData("text/html", true)]
    [InlineData("image/*", true)]
    [InlineData("application/json;q=0", true)]
    [InlineData("application/json", false)]
    [InlineData("application/*", false)]
    [InlineData("*/*", false)]
    [InlineData("text/html, */*;q=0.1", false)]
    [InlineData("application/problem+json", false)]
    [InlineData("application/json; charset=utf-8", false)]
    [InlineData("application/problem+json; charset=utf-8", false)]
    [InlineData("application/json;version=1;q=0.5, text/html", false)]
    [InlineData("application/json;q=0, application/problem+json;q=0, */*", true)]
    [InlineData("no media type", false)]
    public async Task A_client_that_accepts_no_json_gets_none(string accept, bool refused)
    {
        var answer = await api.Guest.GetAsync("products", request => request.Headers.TryAddWithoutValidation("Accept", accept));

        answer.Status.ShouldBe(refused ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK);
        if (refused)
        {
            answer.Code.ShouldBe("NOT_ACCEPTABLE");
            ShouldBeAFailure(answer);
        }
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/json")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task A_body_that_is_no_json_is_an_unsupported_media_type(string? mediaType)
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        if (mediaType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        var answer = await api.Guest.PostAsync("auth/login", content);

        answer.Expecting(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
        ShouldBeAFailure(answer);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_too_large()
    {
        using var content = new StringContent(
            $$"""{ "identifier": "{{new string('a', 1024 * 1024)}}" }""",
            Encoding.UTF8,
            "application/json"
        );

        var answer = await api.Guest.PostAsync("auth/login", content);

        answer.Expecting(HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE");
        ShouldBeAFailure(answer);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_that_does_not_tell_its_length_is_too_large_too()
    {
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "a": "{{new string('a', 1024 * 1024)}}" }""")));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var answer = await api.Guest.PostAsync("auth/login", content, request => request.Headers.TransferEncodingChunked = true);

        answer.Expecting(HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE");
    }

    public static TheoryData<string> Unreadable { get; } =
        new(
            "",
            " ",
            "{",
            "nonsense",
            """{ "identifier": "a", }""",
            """{ "identifier": "a" } trailing""",
            """{ 'identifier': 'a' }""",
            "null",
            "[]",
            "42",
            "\"text\"",
            "[{}]",
            """{ "a": """ + new string('[', 5_000) + new string(']', 5_000) + "}",
            new string('[', 20_000),
            "\u0000",
            """{ "identifier": NaN }"""
        );

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_body_that_is_no_json_object_is_a_validation_error(string body)
    {
        var answer = await api.Guest.PostTextAsync("auth/login", body);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["body"]);
        ShouldBeAFailure(answer);
    }

    [Theory]
    [InlineData("""{ "passwor\ud800": 1 }""")]
    [InlineData("""{ "\udc00": "x", "identifier": "x", "password": "x" }""")]
    public async Task A_name_that_is_no_text_is_a_fault_of_the_body(string body)
    {
        var answer = await api.Guest.PostTextAsync("auth/login", body);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["body"]);
    }

    [Theory]
    [InlineData("users", """{ "username": "x", "email": "x", "role": "admin,user" }""", "must be one of user, admin")]
    [InlineData("users", """{ "username": "x", "email": "x", "role": " admin" }""", "must be one of user, admin")]
    [InlineData("users", """{ "username": "x", "email": "x", "role": "1" }""", "must be one of user, admin")]
    [InlineData("users", """{ "username": "x", "email": "x", "role": 1 }""", "must be one of user, admin")]
    [InlineData("shops/1/members", """{ "username": "x", "role": "manager,owner" }""", "must be one of staff, manager")]
    [InlineData("shops/1/members", """{ "username": "x", "role": "owner" }""", "must be one of staff, manager")]
    public async Task A_choice_is_one_of_the_names_that_the_operation_takes(string path, string body, string message)
    {
        var answer = await (await api.AdminAsync()).PostTextAsync(path, body);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        Faults(answer)["role"].Text("message").ShouldBe(message);
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("1e400", "1e400")]
    [InlineData("true", "true")]
    [InlineData("{}", "null")]
    public async Task A_value_that_is_no_text_is_told_so_and_shown_as_it_was(string value, string shown)
    {
        var admin = await api.AdminAsync();

        var fault = Faults(await admin.PostTextAsync("categories", $$"""{ "name": {{value}} }"""))["name"];

        fault.Text("message").ShouldBe("must be a text");
        fault.GetProperty("value").GetRawText().ShouldBe(shown);
    }

    [Theory]
    [InlineData("price", "\"5\"")]
    [InlineData("points", "\"5\"")]
    [InlineData("categoryId", "\"1\"")]
    public async Task A_number_in_quotes_is_a_text(string field, string value)
    {
        var shop = await api.OpenedShopAsync();

        var answer = await shop.Owner.PostTextAsync("products", $$"""{ "{{field}}": {{value}} }""");

        var fault = Faults(answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR"))[field];
        fault.Text("message").ShouldStartWith("must be a");
        fault.GetProperty("value").GetRawText().ShouldBe(value);
    }

    [Fact]
    public async Task A_body_that_is_announced_and_missing_is_a_validation_error()
    {
        using var connection = new System.Net.Sockets.TcpClient();
        var server = api.Guest.Address;
        await connection.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        // As curl -X POST does: a media type, and neither a body nor its length.
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/auth/login HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
            ),
            TestContext.Current.CancellationToken
        );

        var answer = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);

        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("VALIDATION_ERROR");
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_a_validation_error()
    {
        var content = new ByteArrayContent([.. "{ \"identifier\": \""u8, 0xC3, 0x28, 0xFF, .. "\" }"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var answer = await api.Guest.PostAsync("auth/login", content);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        ShouldBeAFailure(answer);
    }

    [Theory]
    [InlineData("""{ "identifier": "a\u0000b", "password": "x" }""")]
    [InlineData("""{ "identifier": "a\ud800b", "password": "x" }""")]
    [InlineData("""{ "identifier": "\udc00", "password": "x" }""")]
    [InlineData("""{ "identifier": { "deep": ["a\u0000"] }, "password": "x" }""")]
    [InlineData("""{ "identifier": 1e999, "password": "x" }""")]
    public async Task Text_that_no_database_stores_is_a_fault_of_its_field(string body)
    {
        var answer = await api.Guest.PostTextAsync("auth/login", body);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["identifier"]);
        ShouldBeAFailure(answer);
    }

    [Theory]
    [InlineData("""{ "a\u0000b": 1, "identifier": "x", "password": "x" }""")]
    [InlineData("""{ "a\ud800": "\ud800", "identifier": "x", "password": "x" }""")]
    [InlineData("""{ "identifier": "first", "identifier": "second", "password": "x" }""")]
    [InlineData("""{ "__proto__": {}, "identifier": "x", "password": "x" }""")]
    [InlineData("""{ "passwor\ud800": 1 }""")]
    public async Task Fields_that_nobody_declared_harm_nobody(string body)
    {
        var answer = await api.Guest.PostTextAsync("auth/login", body);

        ((int)answer.Status).ShouldBeLessThan(500);
        ShouldBeAFailure(answer);
    }

    [Theory]
    [InlineData("price", "1e400")]
    [InlineData("price", "-1")]
    [InlineData("price", "99999999999999999999")]
    [InlineData("price", "0.001")]
    [InlineData("price", "\"cheap\"")]
    [InlineData("points", "-1")]
    [InlineData("points", "2147483648")]
    [InlineData("points", "1.5")]
    [InlineData("stockQuantity", "-1")]
    [InlineData("stockQuantity", "null")]
    [InlineData("discount", "100.01")]
    [InlineData("discount", "-0.01")]
    [InlineData("categoryId", "9223372036854775808")]
    [InlineData("categoryId", "-1")]
    [InlineData("categoryId", "999999999")]
    [InlineData("attributes", "[]")]
    [InlineData("attributes", """{ "color": { "deep": 1 } }""")]
    [InlineData("attributes", """{ "color": [["white"]] }""")]
    [InlineData("attributes", """{ "a\u0000": "x" }""")]
    [InlineData("attributes", """{ "a": "\ud800" }""")]
    [InlineData("attributes", """{ "\ud800": "a" }""")]
    [InlineData("attributes", """{ "": "x" }""")]
    [InlineData("url", "\"javascript:alert(1)\"")]
    [InlineData("slug", "\"../up\"")]
    [InlineData("title", "\"   \"")]
    [InlineData("isActive", "\"yes\"")]
    public async Task Values_beyond_their_bounds_are_faults_of_their_fields(string field, string value)
    {
        var shop = await api.OpenedShopAsync();
        var usual = $$"""{ "title": "Cup", "price": 1000, "categoryId": {{await api.CategoryAsync()}}, """;

        var answer = await shop.Owner.PostTextAsync("products", usual + $"\"{field}\": {value} }}");

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.Distinct(StringComparer.Ordinal).ShouldBe([field]);
    }

    [Theory]
    [InlineData("page=999999999", true)]
    [InlineData("page=99999999999999999999", false)]
    [InlineData("page=0", false)]
    [InlineData("page=-1", false)]
    [InlineData("page=one", false)]
    [InlineData("limit=0", false)]
    [InlineData("limit=101", false)]
    [InlineData("limit=-5", false)]
    [InlineData("search=%00", false)]
    [InlineData("search=%ED%A0%80", true)]
    [InlineData("%00=1", false)]
    [InlineData("brand=%00", false)]
    [InlineData("search=%25_%27%22%5C", true)]
    [InlineData("unknown=1", false)]
    [InlineData("passwordHash=x", false)]
    [InlineData("sortBy=passwordHash", false)]
    [InlineData("sortBy=price;drop%20table%20products", false)]
    [InlineData("sortOrder=SIDEWAYS", false)]
    [InlineData("fields=shop.owner.passwordHash", false)]
    [InlineData("search=a&search=b", false)]
    [InlineData("price=1&price=2", false)]
    [InlineData("price[gte]=many", false)]
    [InlineData("price[gte]=1e400", false)]
    [InlineData("price[between]=1,2", false)]
    [InlineData("price[gte]=-79228162514264337593543950335", false)]
    [InlineData("createdAt[gte]=0001-01-01", true)]
    [InlineData("createdAt[gte]=9999-12-31", true)]
    [InlineData("createdAt[gte]=yesterday", false)]
    [InlineData("categoryId=9223372036854775807", true)]
    [InlineData("categoryId=9223372036854775808", false)]
    [InlineData("cursor=nonsense", false)]
    [InlineData("cursor=", false)]
    [InlineData("count=perhaps", false)]
    [InlineData("attr.color=white", true)]
    [InlineData("attr.=white", false)]
    [InlineData("attr.%00=white", false)]
    [InlineData("[gte]=1", false)]
    [InlineData("price[=1", false)]
    [InlineData("=", false)]
    public async Task Any_parameter_of_a_list_works_or_is_told_to_be_wrong(string query, bool works)
    {
        var answer = await api.Guest.GetAsync($"products?{query}");

        if (works)
        {
            answer.Expecting(HttpStatusCode.OK, "OK");
            return;
        }

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldNotBeEmpty();
        ShouldBeAFailure(answer);
    }

    [Theory]
    [InlineData("products?search=")]
    [InlineData("products/search?q=")]
    [InlineData("shops?search=")]
    [InlineData("categories?search=")]
    public async Task A_search_of_ten_thousand_characters_is_too_long(string path)
    {
        var answer = await api.Guest.GetAsync(path + new string('a', 10_000));

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.Text.Length.ShouldBeLessThan(2_000, "what was refused need not be said back at length");
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(33_000)]
    [InlineData(100_000)]
    public async Task A_token_of_any_length_is_no_good(int length)
    {
        var answer = await api.Guest.GetAsync(
            "products",
            request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {new string('a', length)}")
        );

        answer.Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
    }

    [Fact]
    public async Task An_address_longer_than_the_server_reads_is_refused()
    {
        var answer = await api.Guest.GetAsync("products?search=" + new string('a', 50_000));

        ((int)answer.Status).ShouldBeInRange(400, 499);
    }

    private static Dictionary<string, JsonElement> Faults(Answer answer) =>
        answer
            .Data.GetProperty("errors")
            .EnumerateArray()
            .GroupBy(error => error.Text("field"), StringComparer.Ordinal)
            .ToDictionary(errors => errors.Key, errors => errors.First(), StringComparer.Ordinal);

    private static void ShouldBeAFailure(Answer answer)
    {
        answer.Header("Content-Type").ShouldBe("application/json; charset=utf-8");
        answer.Header("X-Correlation-Id").ShouldNotBeNullOrEmpty();
        answer.Body.GetProperty("success").GetBoolean().ShouldBeFalse();
        answer.Body.Text("message").ShouldNotBeNullOrEmpty();
        answer.Body.Text("traceId").ShouldNotBeNullOrEmpty();
        answer.Body.Text("timestamp").ShouldEndWith("Z");
        answer.Text.ShouldNotContain("Exception");
        answer.Text.ShouldNotContain("   at ");
    }
}
