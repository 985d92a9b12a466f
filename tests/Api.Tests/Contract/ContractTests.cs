using System.Text.Json.Nodes;

namespace ShopClean.Api.Tests.Contract;

/// <summary>Each endpoint of the document is asked as the document asks it, and answers as the document shows.</summary>
public sealed class ContractTests(ContractScene scene) : IClassFixture<ContractScene>
{
    /// <summary>Every endpoint whose answer the document shows.</summary>
    public static TheoryData<string> Documented =>
        [
            .. ContractDocument
                .Endpoints.Values.Where(endpoint => endpoint.Status is not null || endpoint.SameAs is not null)
                .Select(endpoint => endpoint.Name),
        ];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Each_documented_endpoint_answers_as_documented(string name)
    {
        var endpoint = ContractDocument.Endpoints[name];

        var answer = await scene.AskAsync(endpoint);

        ((int)answer.Status).ShouldBe(endpoint.Status ?? 200, answer.Text);
        Likeness.Differences(ContractDocument.AnswerOf(endpoint), JsonNode.Parse(answer.Text)!.AsObject()).ShouldBeEmpty(answer.Text);
    }

    [Fact]
    public void The_document_was_read_whole()
    {
        ContractDocument.Endpoints.Keys.Count(name => name.Contains(" /categories", StringComparison.Ordinal)).ShouldBe(9);
        ContractDocument.Endpoints.Keys.Count(name => name.Contains(" /products", StringComparison.Ordinal)).ShouldBe(14);
        ContractDocument.Endpoints.Keys.Count(name => name.Contains(" /auth", StringComparison.Ordinal)).ShouldBe(6);
    }
}
