using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Lists;

/// <summary>Whatever is asked of a list, it answers the rows that satisfy it or what is allowed, and never a crash.</summary>
public sealed class ListPropertyTests(ListScene scene) : IClassFixture<ListScene>
{
    private const int Tests = 60;

    public static TheoryData<string, bool> Lists =>
        new()
        {
            { "users", true },
            { "shops", true },
            { "shops", false },
            { "categories", true },
            { "categories", false },
            { "products", true },
            { "products", false },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Any_good_question_gets_the_rows_that_satisfy_it(string list, bool isAdmin) =>
        Check(new ListQuestions(ContractOf(list)).Good, Tests, question => AnswersAsync(question, isAdmin));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Any_faulty_question_hears_of_each_fault_what_is_allowed(string list, bool isAdmin) =>
        Check(new ListQuestions(ContractOf(list)).Faulty, Tests, question => RefusesAsync(question, isAdmin));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Whatever_is_sent_it_is_answered_or_refused(string list, bool isAdmin)
    {
        var names = Gen.OneOf(
            Gen.Elements(
                "page",
                "limit",
                "sortBy",
                "sortOrder",
                "search",
                "searchBy",
                "fields",
                "count",
                "cursor",
                "id[in]",
                "createdAt[gte]",
                "attr.a"
            ),
            ArbMap.Default.GeneratorFor<string?>().Select(name => name ?? "")
        );
        var values = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string?>().Select(value => value ?? ""),
            ListValues.Of(Kind.Count),
            ListValues.Of(Kind.Text)
        );
        Check(
            Gen.Zip(names, values)
                .ListOf()
                .Select(pairs => string.Join('&', pairs.Take(8).Select(pair => new Part(pair.Item1, pair.Item2)))),
            Tests,
            async query =>
            {
                var answer = await scene.AskAsync($"{list}?{query}", isAdmin);
                ((int)answer.Status).ShouldBeOneOf(200, 400);
                (answer.Status == HttpStatusCode.OK ? answer.Code : "OK").ShouldBe("OK");
                (answer.Status == HttpStatusCode.BadRequest ? answer.Code : "VALIDATION_ERROR").ShouldBe("VALIDATION_ERROR");
            }
        );
    }

    private async Task AnswersAsync(ListQuestion question, bool isAdmin)
    {
        var expected = question.AnswerOf(scene.Rows(question.Contract.Path, isAdmin));
        var answer = (await scene.AskAsync(question.ToString(), isAdmin)).Expecting(HttpStatusCode.OK, "OK");

        var seen = ItemsOf(answer);
        ShouldBe(
            seen,
            [.. expected.Skip((int)Math.Min((question.Page - 1L) * question.Limit, int.MaxValue)).Take(question.Limit)],
            question
        );
        ShouldCount(answer, question, expected.Count);
        await ShouldGoOnAsync(answer, question, expected, isAdmin);
    }

    private async Task RefusesAsync(ListQuestion question, bool isAdmin)
    {
        var answer = (await scene.AskAsync(question.ToString(), isAdmin)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");

        var errors = answer
            .Data.GetProperty("errors")
            .EnumerateArray()
            .Select(error => (Field: error.Text("field"), Message: error.Text("message")))
            .ToList();
        // Whose cursor it is nobody can say where the filter or the sort is at fault.
        foreach (var part in question.Faulty.Where(part => part.Name != "cursor" || question.Faulty.Count == 1))
        {
            errors.ShouldContain(error => error.Field == part.Name, $"{question}: {answer.Text}");
            errors
                .Where(error => error.Field == part.Name)
                .ShouldContain(
                    error => error.Message.Contains(part.Fault!, StringComparison.Ordinal) || part.Name == "cursor",
                    $"{question}: {answer.Text}"
                );
        }
    }

    // From the first page on: the walk sees what pages would show, each row once.
    private async Task ShouldGoOnAsync(Answer page, ListQuestion question, IReadOnlyList<ListRow> expected, bool isAdmin)
    {
        var place = (int)Math.Min((long)question.Page * question.Limit, int.MaxValue);
        while (CursorOf(page) is { } cursor)
        {
            var parts = question.Parts.Where(part => part.Name != "page").Append(new Part("cursor", cursor));
            page = (await scene.AskAsync($"{question.Contract.Path}?{string.Join('&', parts)}", isAdmin)).Expecting(
                HttpStatusCode.OK,
                "OK"
            );
            ShouldBe(ItemsOf(page), [.. expected.Skip(place).Take(question.Limit)], question);
            place += question.Limit;
        }

        place.ShouldBeGreaterThanOrEqualTo(expected.Count, question.ToString());
    }

    private static void ShouldCount(Answer answer, ListQuestion question, int count)
    {
        var pagination = answer.Body.GetProperty("meta").GetProperty("pagination");
        pagination.GetProperty("itemsPerPage").GetInt32().ShouldBe(question.Limit);
        pagination.GetProperty("currentPage").GetInt32().ShouldBe(question.Page);
        if (question.Counts)
        {
            pagination.GetProperty("totalItems").GetInt64().ShouldBe(count, question.ToString());
            pagination.GetProperty("totalPages").GetInt64().ShouldBe((count + question.Limit - 1) / question.Limit, question.ToString());
        }
        else
        {
            pagination.Names().ShouldNotContain("totalItems");
        }
    }

    private static void ShouldBe(JsonArray seen, IReadOnlyList<ListRow> expected, ListQuestion question)
    {
        var rows = new JsonArray([.. expected.Select(row => question.Shown(row).DeepClone())]);
        JsonNode.DeepEquals(seen, rows).ShouldBeTrue($"{question}\nexpected {rows.ToJsonString()}\nbut was  {seen.ToJsonString()}");
    }

    private static JsonArray ItemsOf(Answer answer) => JsonNode.Parse(answer.Text)!["data"]!.AsArray();

    private static string? CursorOf(Answer answer) =>
        answer.Body.GetProperty("meta").GetProperty("pagination").TryGetProperty("nextCursor", out var cursor) ? cursor.GetString() : null;

    private static ListContract ContractOf(string list) =>
        list switch
        {
            "users" => ListContract.Users,
            "shops" => ListContract.Shops,
            "categories" => ListContract.Categories,
            _ => ListContract.Products,
        };

    private static void Check<T>(Gen<T> samples, int tests, Func<T, Task> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests),
            Prop.ForAll(samples.ToArbitrary(), sample => holds(sample).GetAwaiter().GetResult())
        );
}
