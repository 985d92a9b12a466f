using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using static ShopClean.Application.Tests.Querying.Model.Asking;
using SortDirection = ShopClean.Application.Common.Querying.SortDirection;

namespace ShopClean.Application.Tests.Querying;

public sealed class SortBindingTests
{
    private static readonly FieldTable<Gadget> NewestFirst = GadgetList.Fields.SortedBy("madeAt", SortDirection.Descending);

    [Theory]
    [InlineData("", "id")]
    [InlineData("sortOrder=DESC", "id")]
    [InlineData("sortBy=price", "price, id")]
    [InlineData("sortBy=PRICE&sortOrder=desc", "price desc, id desc")]
    [InlineData("sortBy=price,title&sortOrder=DESC", "price desc, title desc, id desc")]
    [InlineData("sortBy=price,title&sortOrder=DESC,ASC", "price desc, title, id")]
    [InlineData("sortBy=price, title,brand&sortOrder=ASC, DESC", "price, title desc, brand desc, id desc")]
    [InlineData("sortBy=price,id,title&sortOrder=ASC,DESC,ASC", "price, id desc")]
    [InlineData("sortBy=maker.name", "maker.name, id")]
    public void The_key_ends_every_sort(string query, string sort) => Sort(GadgetList.Fields, query).ShouldBe(sort);

    [Theory]
    [InlineData("", "madeAt desc, id desc")]
    [InlineData("sortOrder=ASC", "madeAt, id")]
    [InlineData("sortBy=price", "price desc, id desc")]
    [InlineData("sortBy=price&sortOrder=ASC", "price, id")]
    public void A_list_has_its_own_order_and_direction(string query, string sort) => Sort(NewestFirst, query).ShouldBe(sort);

    [Theory]
    [InlineData("sortBy=colour", "sortBy", "must name sort keys of this list: id, title, brand")]
    [InlineData("sortBy=code", "sortBy", "must name sort keys of this list")]
    [InlineData("sortBy=tag.color", "sortBy", "must name sort keys of this list")]
    [InlineData("sortBy=", "sortBy", "must name sort keys of this list")]
    [InlineData("sortBy=price,price", "sortBy", "must name each sort key only once")]
    [InlineData("sortBy=id,title,brand,points,rank,price", "sortBy", "must have at most 5 sort keys")]
    [InlineData("sortBy=price&sortOrder=UP", "sortOrder", "must be ASC or DESC")]
    [InlineData("sortOrder=", "sortOrder", "must be ASC or DESC")]
    [InlineData("sortBy=price&sortOrder=ASC,DESC", "sortOrder", "must not have more directions than there are sort keys")]
    [InlineData("sortOrder=ASC,DESC", "sortOrder", "must not have more directions than there are sort keys")]
    public void A_wrong_sort_is_told_what_is_allowed(string query, string field, string message)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe(field);
        fault.Message.ShouldStartWith(message);
    }

    [Fact]
    public void A_choice_sorts_in_the_order_of_its_declaration()
    {
        Gadget[] gadgets = [Graded(1, Grade.VeryGood), Graded(2, Grade.Poor), Graded(3, Grade.Good)];
        Ask("sortBy=grade").Evaluate(gadgets).Select(gadget => gadget.Id).ShouldBe([2L, 3L, 1L]);
    }

    [Fact]
    public void Nothing_comes_after_everything()
    {
        Gadget[] gadgets = [new() { Id = 1 }, new() { Id = 2, Rank = 5 }, new() { Id = 3, Rank = -5 }];
        Ask("sortBy=rank&sortOrder=ASC").Evaluate(gadgets).Select(gadget => gadget.Id).ShouldBe([3L, 2L, 1L]);
        Ask("sortBy=rank&sortOrder=DESC").Evaluate(gadgets).Select(gadget => gadget.Id).ShouldBe([1L, 2L, 3L]);
    }

    private static Gadget Graded(long id, Grade grade) => new() { Id = id, Grade = grade };

    private static string Sort(FieldTable<Gadget> fields, string query) =>
        string.Join(", ", fields.Bind<GadgetItem>(Parameters(query)).Value.Sort.Select(key => key.Fingerprint));
}
