using System.Net;
using ShopClean.Domain.Access;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Access;

/// <summary>Every cell of the table of rights, over HTTP: each operation as somebody of each standing.</summary>
public sealed class RightsTests(RightsScene scene) : IClassFixture<RightsScene>
{
    private const Standing SignedIn = Standing.Anyone | Standing.User | Standing.VerifiedUser | Standing.Self;

    private static readonly Dictionary<Standing, Standing> Everything = new()
    {
        [Standing.Anyone] = Standing.Anyone,
        [Standing.VerifiedUser] = SignedIn,
        [Standing.Staff] = SignedIn | Standing.Staff,
        [Standing.Manager] = SignedIn | Standing.Manager,
        [Standing.Owner] = SignedIn | Standing.Owner,
        [Standing.Admin] = SignedIn | Standing.Admin,
    };

    public static TheoryData<string, Standing> Cells() =>
        [.. Operation.All.SelectMany(operation => Everything.Keys, (operation, standing) => (operation.ToString(), standing))];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_operation_lets_in_whom_its_rule_names(string name, Standing standing)
    {
        var operation = Operation.All.Single(one => one.ToString() == name);
        var rule = Rights.RuleOf(operation.Right);

        var (answer, request) = await scene.SendAsync(operation, standing);

        var standings = Everything[standing] & (request.UserId is null ? (Standing)(-1) : ~Standing.Self);
        if ((rule.Allowed & standings) != Standing.None)
        {
            var expected = request.Status is { } other ? ((int)other, (int)other) : (200, 299);
            ((int)answer.Status).ShouldBeInRange(expected.Item1, expected.Item2, answer.Text);
        }
        else if (standing == Standing.Anyone)
        {
            answer.Expecting(HttpStatusCode.Unauthorized, "MISSING_TOKEN");
        }
        else
        {
            Explains(
                answer.Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS"),
                rule,
                standing,
                new Concern(request.ShopId, request.UserId)
            );
        }
    }

    private static void Explains(Answer refusal, Rule rule, Standing standing, Concern concern)
    {
        var decision = refusal.Data.GetProperty("decision");
        decision.Text("rule").ShouldBe(rule.Name);
        decision.GetProperty("required").Texts().ShouldBe(rule.RequiredFor(concern));
        var concerned = (standing & Relation.ShopPeople) != Standing.None && concern.ShopId is null ? Standing.VerifiedUser : standing;
        decision.GetProperty("youAre").Texts().ShouldBe([Relation.Describe(concerned, concern)]);
    }
}
