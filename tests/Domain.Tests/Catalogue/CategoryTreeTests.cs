using ShopClean.Domain.Catalogue;

namespace ShopClean.Domain.Tests.Catalogue;

public sealed class CategoryTreeTests
{
    // 1 stands at the top, 2 and 3 below it, 4 below 3.
    private static readonly CategoryTree Tree = new(
        new Dictionary<long, long?>
        {
            [1] = null,
            [2] = 1,
            [3] = 1,
            [4] = 3,
        }
    );

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(4, 3, true)]
    [InlineData(4, 1, true)]
    [InlineData(4, 2, false)]
    [InlineData(1, 4, false)]
    [InlineData(9, 1, false)]
    public void A_category_is_within_itself_and_all_that_stand_above_it(long id, long other, bool isWithin) =>
        Tree.IsWithin(id, other).ShouldBe(isWithin);

    [Fact]
    public void A_tree_knows_its_categories() => (Tree.Contains(4), Tree.Contains(9)).ShouldBe((true, false));

    [Fact]
    public void A_circle_that_other_hands_made_has_an_end() => new CategoryTree(
            new Dictionary<long, long?>
            {
                [1] = 2,
                [2] = 1,
                [3] = null,
            }
        ).IsWithin(1, 3).ShouldBeFalse();
}
