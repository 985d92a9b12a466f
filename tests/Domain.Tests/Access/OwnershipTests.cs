using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Access;

/// <summary>Things of a user, of a shop, of both and of nobody: what is found by expression is what the table of rights decides.</summary>
public sealed class OwnershipTests
{
    private const long Elsewhere = 43;
    private const long Somebody = 99;

    private static readonly Rule Edit = new("edit-note", Standing.Author | Standing.Manager | Standing.Admin);

    private static readonly Ownership<Note> OfBoth = new()
    {
        Shop = note => note.ShopId,
        User = note => note.AuthorId,
        Existing = note => !note.IsDeleted,
        Public = note => note.IsPublished,
        SeenBy = Standing.Author | Relation.ShopPeople | Standing.Admin,
    };

    private static readonly Actor[] Everybody =
    [
        Actor.Guest,
        Unverified,
        Verified,
        Admin,
        StaffOf(Ceramics),
        ManagerOf(Ceramics),
        OwnerOf(Ceramics),
        OwnerOf(Elsewhere),
    ];

    private static IEnumerable<Note> Notes =>
        from shop in (long?[])[null, Ceramics, Elsewhere]
        from author in (long?[])[null, Somebody, .. Everybody.Select(actor => actor.UserId)]
        from isPublished in (bool[])[true, false]
        select new Note(shop, author, isPublished);

    public static TheoryData<Right> AllRights => [.. Enum.GetValues<Right>()];

    [Fact]
    public void An_author_may_what_a_rule_leaves_to_authors_and_others_hear_so()
    {
        var note = new Note(null, Verified.UserId, IsPublished: true);
        var concern = OfBoth.ConcernOf(note);

        Edit.Decide(Verified, concern).IsRefused.ShouldBeFalse();
        Edit.Decide(Admin, concern).IsRefused.ShouldBeFalse();
        Edit.Decide(Unverified, concern).Refusal.ShouldNotBeNull().Required.ShouldBe(["manager of the shop", "author"]);
        Edit.DependsOnConcern.ShouldBeTrue();
    }

    [Fact]
    public void Whose_account_it_is_stands_in_the_refusal() =>
        Rights.Decide(Right.UseOwnAccount, Verified, Concern.OfUser(Somebody)).Refusal.ShouldNotBeNull().Required.ShouldBe(["user 99"]);

    [Theory]
    [MemberData(nameof(AllRights))]
    public void What_is_open_to_somebody_is_what_the_table_decides(Right right) => ShouldAgree(OfBoth.OpenTo, Rights.RuleOf(right));

    [Fact]
    public void What_is_open_to_an_author_is_what_the_rule_decides() => ShouldAgree(OfBoth.OpenTo, Edit);

    [Fact]
    public void Everybody_sees_what_is_public_and_insiders_the_rest()
    {
        foreach (var actor in Everybody)
        {
            var visible = OfBoth.VisibleTo(actor).Compile();
            Notes.ShouldAllBe(note => visible(note) == (note.IsPublished || OfBoth.IsInsider(actor, OfBoth.ConcernOf(note))));
        }
    }

    [Fact]
    public void Nobody_sees_or_touches_what_no_longer_counts()
    {
        var deleted = new Note(Ceramics, Verified.UserId, IsPublished: true) { IsDeleted = true };

        Everybody.ShouldAllBe(actor => !OfBoth.VisibleTo(actor).Compile()(deleted));
        Everybody.ShouldAllBe(actor => !OfBoth.OpenTo(Edit, actor).Compile()(deleted));
    }

    [Fact]
    public void What_belongs_to_nobody_is_open_to_those_who_may_everywhere()
    {
        var ofNobody = new Ownership<Note> { SeenBy = Standing.Admin };
        var note = new Note(Ceramics, Verified.UserId, IsPublished: true);

        ofNobody.ConcernOf(note).ShouldBe(Concern.Marketplace);
        Everybody.Where(actor => ofNobody.VisibleTo(actor).Compile()(note)).ShouldBe([Admin]);
        Everybody.Where(actor => ofNobody.OpenTo(Right.ManageCategories, actor).Compile()(note)).ShouldBe([Admin]);
        ofNobody.NotFound.ShouldBe(Error.NotFound("Note"));
    }

    private static void ShouldAgree(Func<Rule, Actor, System.Linq.Expressions.Expression<Func<Note, bool>>> openTo, Rule rule)
    {
        foreach (var actor in Everybody)
        {
            var open = openTo(rule, actor).Compile();
            Notes.ShouldAllBe(note => open(note) == !rule.Decide(actor, OfBoth.ConcernOf(note)).IsRefused);
        }
    }

    private sealed record Note(long? ShopId, long? AuthorId, bool IsPublished)
    {
        public bool IsDeleted { get; init; }
    }
}
