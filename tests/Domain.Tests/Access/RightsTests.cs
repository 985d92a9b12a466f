using ShopClean.Domain.Access;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Access;

/// <summary>The whole table of rights, cell by cell, as the contract has it.</summary>
public sealed class RightsTests
{
    private const long Elsewhere = 43;

    private static readonly (string Name, Actor Actor)[] Everybody =
    [
        ("guest", Actor.Guest),
        ("unverified", Unverified),
        ("verified", Verified),
        ("staff", StaffOf(Ceramics)),
        ("manager", ManagerOf(Ceramics)),
        ("owner", OwnerOf(Ceramics)),
        ("admin", Admin),
        ("owner elsewhere", OwnerOf(Elsewhere)),
    ];

    // Who may, in the order of the table in the contract.
    private static readonly Dictionary<Right, string[]> Allowed = new()
    {
        [Right.SignIn] = [.. Everybody.Select(one => one.Name)],
        [Right.UseOwnAccount] = [.. Everybody.Select(one => one.Name).Skip(1)],
        [Right.ReadCatalogue] = [.. Everybody.Select(one => one.Name)],
        [Right.ReadShopProduct] = ["owner", "manager", "staff", "admin"],
        [Right.CreateProduct] = ["owner", "manager", "admin"],
        [Right.UpdateProduct] = ["owner", "admin"],
        [Right.DeleteProduct] = ["owner", "admin"],
        [Right.TendProduct] = ["owner", "manager", "staff", "admin"],
        [Right.OpenShop] = ["verified", "staff", "manager", "owner", "admin", "owner elsewhere"],
        [Right.UpdateShop] = ["owner", "admin"],
        [Right.DeleteShop] = ["owner", "admin"],
        [Right.ReadShopMembers] = ["owner", "manager", "staff", "admin"],
        [Right.ChooseShopMembers] = ["owner", "admin"],
        // Everybody may end the own membership.
        [Right.RemoveShopMember] = [.. Everybody.Select(one => one.Name).Skip(1)],
        [Right.ReadShopAudit] = ["owner", "admin"],
        [Right.ManageCategories] = ["admin"],
        [Right.ManageUsers] = ["admin"],
        [Right.ReadStatistics] = ["admin"],
        [Right.ReadAudit] = ["admin"],
        [Right.OperateJobs] = ["admin"],
    };

    public static TheoryData<Right, string> Cells =>
        [.. Enum.GetValues<Right>().SelectMany(_ => Everybody, (right, one) => (right, one.Name))];

    public static TheoryData<Right> AllRights => [.. Enum.GetValues<Right>()];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_right_belongs_to_those_whom_the_contract_names(Right right, string who)
    {
        var actor = Everybody.Single(one => one.Name == who).Actor;

        var decision = Rights.Decide(right, actor, new Concern(Ceramics, actor.UserId));

        decision.IsRefused.ShouldBe(!Allowed[right].Contains(who));
        (decision.AsError(actor) is null).ShouldBe(!decision.IsRefused);
    }

    [Theory]
    [MemberData(nameof(AllRights))]
    public void Where_no_shop_is_concerned_nobody_is_anything_in_it(Right right)
    {
        var allowed = !Rights.Decide(right, Admin, Concern.OfUser(Admin.UserId!.Value)).IsRefused;

        Rights.Decide(right, OwnerOf(Ceramics)).IsRefused.ShouldBe(Rights.Decide(right, Verified).IsRefused);
        allowed.ShouldBe(Allowed[right].Contains("admin"));
    }

    [Theory]
    [MemberData(nameof(AllRights))]
    public void Each_rule_has_a_name_of_its_own_made_of_the_rights(Right right)
    {
        var name = Rights.RuleOf(right).Name;

        name.Replace("-", "", StringComparison.Ordinal).ShouldBe(right.ToString(), StringCompareShould.IgnoreCase);
        Enum.GetValues<Right>().Count(other => Rights.RuleOf(other).Name == name).ShouldBe(1);
    }

    [Fact]
    public void A_guest_is_asked_to_sign_in() =>
        Rights.Decide(Right.UpdateProduct, Actor.Guest, Concern.OfShop(Ceramics)).AsError(Actor.Guest).ShouldBe(AccessErrors.MissingToken);

    [Theory]
    [InlineData(Right.UpdateProduct, "update-product", "owner of shop 42", "staff of shop 42")]
    [InlineData(Right.ManageUsers, "manage-users", "administrator", "staff of shop 42")]
    public void A_refusal_tells_what_is_needed_and_what_the_caller_is(Right right, string rule, string required, string youAre)
    {
        var staff = StaffOf(Ceramics);

        Rights.Decide(right, staff, Concern.OfShop(Ceramics)).AsError(staff).ShouldBeRefused(rule, required, youAre);
    }

    [Fact]
    public void Where_several_would_do_the_refusal_names_the_people_of_the_shop_and_not_the_administrators()
    {
        Rights
            .RuleOf(Right.TendProduct)
            .RequiredFor(Concern.OfShop(Ceramics))
            .ShouldBe(["owner of shop 42", "manager of shop 42", "staff of shop 42"]);
        Rights.RuleOf(Right.CreateProduct).RequiredFor(Concern.Marketplace).ShouldBe(["owner of the shop", "manager of the shop"]);
        Rights.RuleOf(Right.OpenShop).RequiredFor(Concern.Marketplace).ShouldBe(["verified user"]);
        Rights.RuleOf(Right.UseOwnAccount).RequiredFor(Concern.OfShop(Ceramics)).ShouldBe(["user"]);
    }

    [Fact]
    public void Public_rules_and_those_that_depend_on_whose_thing_it_is_are_known_as_such()
    {
        Enum.GetValues<Right>().Where(right => Rights.RuleOf(right).IsPublic).ShouldBe([Right.SignIn, Right.ReadCatalogue]);
        Enum.GetValues<Right>()
            .Where(right => Rights.RuleOf(right).DependsOnConcern)
            .ShouldBe([
                Right.UseOwnAccount,
                Right.ReadShopProduct,
                Right.CreateProduct,
                Right.UpdateProduct,
                Right.DeleteProduct,
                Right.TendProduct,
                Right.UpdateShop,
                Right.DeleteShop,
                Right.ReadShopMembers,
                Right.ChooseShopMembers,
                Right.RemoveShopMember,
                Right.ReadShopAudit,
            ]);
    }
}
