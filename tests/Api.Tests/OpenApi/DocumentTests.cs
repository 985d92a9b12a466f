using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.OpenApi.Answers;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.Api.Tests.OpenApi;

public sealed class DocumentTests
{
    [Fact]
    public async Task Each_operation_says_what_it_does_and_under_which_name()
    {
        var document = await Document.WholeAsync();
        var tags = document["tags"]!.AsArray().ToDictionary(tag => Text(tag!["name"]), tag => Text(tag!["description"]));
        var operations = await Document.OperationsAsync();

        operations.ShouldNotBeEmpty();
        operations.ShouldAllBe(operation => Text(operation.Json["summary"]) != "" && Text(operation.Json["description"]) != "");
        operations.Select(operation => Text(operation.Json["operationId"])).ShouldBeUnique();
        operations.ShouldAllBe(operation => operation.Json["tags"]!.AsArray().All(tag => tags[Text(tag)] != ""));
    }

    [Fact]
    public async Task Each_operation_says_who_may()
    {
        foreach (var operation in await Document.OperationsAsync())
        {
            var access = operation.Json["x-access"].ShouldNotBeNull(operation.ToString());
            var isPublic = access["public"]!.GetValue<bool>();
            access["who"]!.AsArray().ShouldNotBeEmpty(operation.ToString());
            Text(access["rule"]).ShouldNotBeEmpty(operation.ToString());

            var needsToken = operation.Json["security"]?.AsArray().All(way => way!.AsObject().ContainsKey("bearer")) == true;
            needsToken.ShouldBe(!isPublic, operation.ToString());
        }
    }

    [Fact]
    public async Task Each_good_answer_has_an_example_in_the_envelope_that_its_own_action_gave()
    {
        foreach (var operation in await Document.OperationsAsync())
        {
            var (status, answer) = operation.Json["responses"]!
                .AsObject()
                .First(response => response.Key is "302" || response.Key.StartsWith('2'));
            var content = answer!["content"]!["application/json"].ShouldNotBeNull(operation.ToString());
            content["schema"].ShouldNotBeNull(operation.ToString());

            var example = content["example"].ShouldNotBeNull(operation.ToString());
            example["success"]!.GetValue<bool>().ShouldBeTrue();
            Text(example["message"]).ShouldNotBeEmpty(operation.ToString());
            Text(example["code"]).ShouldNotBeEmpty(operation.ToString());
            Text(example["timestamp"]).ShouldBe("2024-01-01T00:00:00.000Z");
            answer["headers"]!.AsObject().ContainsKey("Location").ShouldBe(status is "201" or "302", operation.ToString());
        }
    }

    [Fact]
    public async Task Each_action_answers_the_status_and_the_data_that_it_declares()
    {
        var explorer = Document.Service<Microsoft.AspNetCore.Mvc.ApiExplorer.IApiDescriptionGroupCollectionProvider>();
        var examples = Document.Service<ExampleAnswers>();
        foreach (var operation in explorer.ApiDescriptionGroups.Items.SelectMany(group => group.Items))
        {
            var action = (Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor)operation.ActionDescriptor;
            var declared = action.MethodInfo.GetCustomAttribute<AnswersAttribute>().ShouldNotBeNull(action.DisplayName);
            var answer = await examples.OfAsync(operation);

            answer.Status.ShouldBe(declared.Status, action.DisplayName);
            answer.Body.ContainsKey("data").ShouldBe(declared.Data is not null, action.DisplayName);
            answer.Body.ContainsKey("meta").ShouldBe(declared.IsPage, action.DisplayName);
        }
    }

    [Fact]
    public async Task Each_body_has_an_example_that_its_validator_accepts()
    {
        foreach (var operation in (await Document.OperationsAsync()).Where(operation => operation.Json.ContainsKey("requestBody")))
        {
            var content = operation.Json["requestBody"]!["content"]!.AsObject();
            if (content["multipart/form-data"] is { } form)
            {
                form["schema"]!["properties"]!.AsObject().ShouldNotBeEmpty(operation.ToString());
                continue;
            }

            content.Select(media => media.Key).ShouldBe(["application/json"], operation.ToString());
            content["application/json"]!["example"]!.AsObject().ShouldNotBeEmpty(operation.ToString());
        }

        foreach (var body in Document.Actions.SelectMany(action => action.MethodInfo.GetParameters()).Select(one => one.ParameterType))
        {
            if (Document.Service<IServiceProvider>().GetService(typeof(IValidator<>).MakeGenericType(body)) is IValidator validator)
            {
                var example = Document.Service<KnownExamples>().Of(body);
                validator.Validate(new ValidationContext<object>(example)).Errors.ShouldBeEmpty(body.Name);
            }
        }
    }

    [Theory]
    [InlineData("Register", "confirmPassword,email,password,username")]
    [InlineData("CreateProduct", "categoryId,price,title")]
    [InlineData("OpenShop", "name")]
    [InlineData("InviteMember", "role")]
    [InlineData("UpdateProduct", "")]
    public async Task A_request_marks_the_fields_that_it_must_have(string schema, string required)
    {
        var document = await Document.WholeAsync();
        var marked = document["components"]!["schemas"]![schema]!["required"]?.AsArray().Select(Text) ?? [];
        string.Join(',', marked.Order(StringComparer.Ordinal)).ShouldBe(required);
    }

    [Fact]
    public async Task Each_operation_lists_the_failures_that_it_can_give()
    {
        foreach (var operation in await Document.OperationsAsync())
        {
            var statuses = operation.Json["responses"]!.AsObject().Select(response => response.Key).ToHashSet();
            var isSignIn = Text(operation.Json["x-access"]!["rule"]) == Rights.RuleOf(Right.SignIn).Name;

            foreach (var always in new[] { "406", "429", "500", "503" })
            {
                statuses.ShouldContain(always, operation.ToString());
            }

            (isSignIn || statuses.Contains("401")).ShouldBeTrue(operation.ToString());
            // A provider without settings is not there either, nor is a picture that nobody uploaded.
            var mayBeMissing =
                operation.Path.Contains('{', StringComparison.Ordinal)
                || operation is { Method: "delete", Path: "/api/v1/auth/avatar" }
                || operation.Path.Split('/') is [.., "google" or "facebook"] or [.., "google" or "facebook", _];
            statuses.Contains("404").ShouldBe(mayBeMissing, operation.ToString());
            statuses.Contains("415").ShouldBe(operation.Json.ContainsKey("requestBody"), operation.ToString());
            statuses.Contains("412").ShouldBe(ChangesWhatHasVersions(operation), operation.ToString());
            (operation.Method != "post" || statuses.Contains("409")).ShouldBeTrue(operation.ToString());
        }
    }

    [Fact]
    public async Task Whatever_can_fail_by_its_precondition_takes_one()
    {
        foreach (var operation in await Document.OperationsAsync())
        {
            var parameters = (operation.Json["parameters"]?.AsArray() ?? []).Select(node => Text(node!["$ref"]));
            parameters
                .Contains("#/components/parameters/If-Match")
                .ShouldBe(operation.Json["responses"]!.AsObject().ContainsKey("412"), operation.ToString());
        }
    }

    [Fact]
    public async Task Each_failure_that_an_operation_names_is_shown()
    {
        var operations = await Document.OperationsAsync();
        var stock = operations.Single(operation => operation.ToString() == "PATCH /api/v1/products/{id}/stock");

        var conflict = await Document.FollowAsync(stock.Json["responses"]!["409"]!);
        Text(conflict["content"]!["application/json"]!["examples"]!["INSUFFICIENT_STOCK"]!["value"]!["code"])
            .ShouldBe("INSUFFICIENT_STOCK");
        Should.Throw<InvalidOperationException>(() => Document.Service<KnownFailures>().Of("NO_SUCH_CODE"));
    }

    [Fact]
    public void Each_error_that_a_method_makes_has_an_example()
    {
        var known = Document.Service<KnownFailures>();
        var factories = new[] { typeof(Error).Assembly, typeof(PictureErrors).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            // What can be wrong with a picture is shown wherever pictures are taken.
            .Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal) && type != typeof(PictureErrors))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(Error))
            .ToList();

        factories.ShouldNotBeEmpty();
        factories.ShouldAllBe(factory => known.Of($"{factory.DeclaringType!.Name}.{factory.Name}").Any());
    }

    [Fact]
    public async Task Both_forms_of_a_failure_name_every_kind_of_facts()
    {
        var schemas = (await Document.WholeAsync())["components"]!["schemas"]!;
        var facts = schemas["FailureEnvelope"]!["properties"]!["data"]!["anyOf"]!
            .AsArray()
            .Select(one => Text(one!["$ref"]).Split('/')[^1]);

        facts.ShouldBe(["ValidationFaults", "RefusalData", "StockShortage", "OwnedShops"], ignoreOrder: true);
        var problem = schemas["Problem"]!["properties"]!.AsObject();
        foreach (var fact in new[] { "errors", "decision", "available", "requested", "shops" })
        {
            problem.ShouldContainKey(fact);
        }
    }

    [Fact]
    public async Task Each_failure_has_examples_in_both_of_its_forms()
    {
        var responses = (await Document.WholeAsync())["components"]!["responses"]!.AsObject();
        foreach (var (name, response) in responses.Where(response => response.Key is not ("NotModified" or "Redirected")))
        {
            foreach (var form in new[] { "application/json", "application/problem+json" })
            {
                var examples = response!["content"]![form]!["examples"]!.AsObject();
                examples.ShouldNotBeEmpty(name);
                examples.ShouldAllBe(example => Text(example.Value!["value"]!["code"]) != "");
            }
        }
    }

    [Fact]
    public async Task Nothing_refers_to_what_is_not_there_and_nothing_is_there_in_vain()
    {
        var text = (await Document.WholeAsync()).ToJsonString();
        var components = (await Document.WholeAsync())["components"]!.AsObject();
        foreach (var (kind, named) in components.Where(kind => kind.Key != "securitySchemes"))
        {
            foreach (var (name, _) in named!.AsObject())
            {
                text.ShouldContain($"\"#/components/{kind}/{name}\"");
            }
        }

        foreach (var operation in await Document.OperationsAsync())
        {
            foreach (var node in operation.Json["parameters"]?.AsArray() ?? [])
            {
                var parameter = await Document.FollowAsync(node!);
                Text(parameter["description"]).ShouldNotBeEmpty($"{operation}: {parameter["name"]}");
            }
        }
    }

    [Fact]
    public async Task What_balancers_ask_is_shown_too()
    {
        var paths = (await Document.WholeAsync())["paths"]!;

        paths["/health/live"]!["get"]!["responses"]!.AsObject().Select(response => response.Key).ShouldBe(["200"]);
        paths["/health/ready"]!["get"]!["responses"]!.AsObject().Select(response => response.Key).ShouldBe(["200", "503"]);
    }

    [Fact]
    public async Task Nothing_is_called_as_it_is_in_here() =>
        (await Document.WholeAsync()).ToJsonString().ShouldNotContain("ShopClean.", Case.Sensitive);

    [Fact]
    public async Task The_cookie_of_the_refresh_token_is_shown_where_it_is_set_and_where_it_is_read()
    {
        var operations = await Document.OperationsAsync();
        var setting = operations.Where(operation => operation.Json["responses"]!["200"]?["headers"]?["Set-Cookie"] is not null);
        setting
            .Select(operation => operation.ToString())
            .ShouldBe(
                [
                    "POST /api/v1/auth/login",
                    "POST /api/v1/auth/refresh",
                    "POST /api/v1/auth/logout",
                    "POST /api/v1/auth/logout-all",
                    "POST /api/v1/auth/change-password",
                    "GET /api/v1/auth/google/callback",
                    "GET /api/v1/auth/facebook/callback",
                ],
                ignoreOrder: true
            );

        var refresh = operations.Single(operation => operation.Path == "/api/v1/auth/refresh").Json;
        refresh["security"]!.AsArray().Last()!.AsObject().Select(way => way.Key).ShouldBe(["refreshCookie"]);
        refresh["parameters"]!.AsArray().Select(node => Text(node!["$ref"])).ShouldContain("#/components/parameters/X-Requested-With");
        var scheme = (await Document.WholeAsync())["components"]!["securitySchemes"]!["refreshCookie"]!;
        (Text(scheme["type"]), Text(scheme["in"]), Text(scheme["name"])).ShouldBe(("apiKey", "cookie", "shopclean_refresh"));
    }

    [Fact]
    public async Task A_callback_that_knows_where_the_browser_was_to_go_sends_it_there()
    {
        foreach (var operation in (await Document.OperationsAsync()).Where(one => one.Path.EndsWith("/callback", StringComparison.Ordinal)))
        {
            var redirect = await Document.FollowAsync(operation.Json["responses"]!["302"]!);
            redirect["headers"]!.AsObject().Select(header => header.Key).ShouldContain("Location");
        }
    }

    [Fact]
    public void Each_action_declares_its_access_and_its_answer()
    {
        Document.Actions.ShouldAllBe(action => action.MethodInfo.IsDefined(typeof(AccessAttribute)));
        Document.Actions.ShouldAllBe(action => action.MethodInfo.IsDefined(typeof(AnswersAttribute)));
    }

    [Fact]
    public async Task Optional_fields_are_shown_as_what_they_hold()
    {
        var properties = (await Document.WholeAsync())["components"]!["schemas"]!["UpdateProduct"]!["properties"]!;

        Type(properties["title"]).ShouldBe("string");
        Type(properties["brand"]).ShouldBe("null|string");
        Type(properties["price"]).ShouldBe("number");
        Text(properties["price"]!["format"]).ShouldBe("decimal");
        Type(properties["isActive"]).ShouldBe("boolean");
    }

    [Fact]
    public async Task Answers_show_pictures_as_addresses_and_choices_as_words()
    {
        var schemas = (await Document.WholeAsync())["components"]!["schemas"]!;

        Text(schemas["ShopRole"]!["enum"]![0]).ShouldBe("staff");
        schemas["ShopResponse"]!["properties"]!.AsObject().ShouldNotContainKey("version");
        var picture = schemas["ProductImageResponse"]!["properties"]!["imageUrl"];
        (Type(picture), Text(picture!["format"])).ShouldBe(("string", "uri"));
    }

    // A session only lives or does not. Whoever is hired changes the shop; a retry changes the job; a picture changes what shows it.
    private static bool ChangesWhatHasVersions(DocumentedOperation operation) =>
        operation.Method is "put" or "patch" or "delete"
            ? operation.Path != "/api/v1/auth/sessions/{id}"
            : operation.Json["requestBody"]?["content"]?["multipart/form-data"] is not null
                || operation is { Method: "post", Path: "/api/v1/shops/{shopId}/members" or "/api/v1/jobs/{id}/retry" };

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private static string Type(JsonNode? schema) =>
        schema?["type"] switch
        {
            JsonArray several => string.Join('|', several.Select(Text).Order(StringComparer.Ordinal)),
            { } one => Text(one),
            null => string.Create(CultureInfo.InvariantCulture, $"no type: {schema?.ToJsonString()}"),
        };
}
