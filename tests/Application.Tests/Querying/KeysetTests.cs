using ShopClean.Application.Common.Querying.Paging;
using ShopClean.Application.Tests.Querying.Model;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

/// <summary>Where a cursor's page begins: in one comparison of whole rows that an index serves, or in ranges.</summary>
public sealed class KeysetTests
{
    [Theory]
    [InlineData("title", "ASC", new object[] { "a", 5L }, false)]
    [InlineData("title", "DESC", new object[] { "a", 5L }, true)]
    [InlineData("title,price", "DESC", new object[] { "a", 1.0, 5L }, true)]
    [InlineData("brand", "ASC", new object[] { "a", 5L }, false)]
    public void Columns_in_one_direction_are_compared_as_a_row(string keys, string order, object[] position, bool isDescending)
    {
        var range = After($"sortBy={keys}&sortOrder={order}", position)[0];

        var row = range.Row.ShouldNotBeNull();
        row.IsDescending.ShouldBe(isDescending);
        row.Keys.Count.ShouldBe(position.Length);
        row.Position.Count.ShouldBe(position.Length);
        row.Keys[^1].ToString().ShouldEndWith(".Id");
    }

    [Theory]
    [InlineData("id", "ASC", new object?[] { 5L })]
    [InlineData("title,price", "ASC,DESC", new object?[] { "a", 1.0, 5L })]
    [InlineData("title,brand", "ASC", new object?[] { "a", "b", 5L })]
    [InlineData("maker.name", "ASC", new object?[] { "a", 5L })]
    [InlineData("title,maker.name", "ASC", new object?[] { "a", "b", 5L })]
    [InlineData("brand", "ASC", new object?[] { null, 5L })]
    [InlineData("grade", "ASC", new object?[] { 1, 5L })]
    public void What_has_one_key_or_nulls_or_other_tables_or_two_directions_is_not(string keys, string order, object?[] position) =>
        After($"sortBy={keys}&sortOrder={order}", position).ShouldAllBe(range => range.Row == null);

    [Theory]
    [InlineData("title", "ASC", new object?[] { "a", 5L }, 1)]
    [InlineData("brand", "ASC", new object?[] { "a", 5L }, 2)]
    [InlineData("brand", "DESC", new object?[] { "a", 5L }, 1)]
    [InlineData("brand", "ASC", new object?[] { null, 5L }, 1)]
    [InlineData("brand", "DESC", new object?[] { null, 5L }, 2)]
    public void Rows_without_a_value_are_a_range_of_their_own(string key, string order, object?[] position, int ranges)
    {
        var after = After($"sortBy={key}&sortOrder={order}", position);

        after.Count.ShouldBe(ranges);
        after.Skip(1).ShouldAllBe(range => range.Row == null);
    }

    [Fact]
    public void A_list_without_a_cursor_has_no_ranges()
    {
        Ask("sortBy=title").Ranges.ShouldBeNull();
        PageRequest.First.ShouldBe(new PageRequest(1, 10) { WantsTotal = true, Binding = "" });
        new PageRequest(3, 10).Offset.ShouldBe(20);
        (new PageRequest(3, 10) { After = [5L] }).Offset.ShouldBe(0);
        new PageRequest(int.MaxValue, 100).Offset.ShouldBe(int.MaxValue);
    }

    private static IReadOnlyList<KeysetRange<Gadget>> After(string query, object?[] position) =>
        Keyset.After(Ask(query).Sort, [.. position.Select(value => value is double number ? (decimal)number : value)]);
}
