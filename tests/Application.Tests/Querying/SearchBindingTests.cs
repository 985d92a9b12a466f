using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using static ShopClean.Application.Tests.Querying.Model.Asking;

namespace ShopClean.Application.Tests.Querying;

public sealed class SearchBindingTests
{
    [Fact]
    public void Each_word_is_looked_for_in_every_searchable_field()
    {
        var search = Bind("search= kayu \t jati  KAYU").Value.Search;
        search.Words.ShouldBe(["kayu", "jati"]);
        search.Fields.Select(field => field.Name).ShouldBe(["title", "brand", "maker.name", "shelf.label"]);
    }

    [Fact]
    public void A_client_may_look_in_fewer_fields() =>
        Bind("search=kayu&searchBy=maker.name, TITLE,title")
            .Value.Search.Fields.Select(field => field.Name)
            .ShouldBe(["maker.name", "title"]);

    [Theory]
    [InlineData("searchBy=price", "price")]
    [InlineData("search=a&searchBy=title,nothing", "nothing")]
    [InlineData("search=a&searchBy=", "")]
    public void A_wrong_place_to_look_is_told_the_right_ones(string query, string value)
    {
        var fault = Fault(query);
        fault.Field.ShouldBe("searchBy");
        fault.Message.ShouldBe("must name searchable fields: title, brand, maker.name, shelf.label");
        fault.Value.ShouldBe(value);
    }

    [Fact]
    public void A_search_has_a_greatest_length()
    {
        Faults($"search={new string('a', 200)}").ShouldBeEmpty();
        var fault = Fault($"search={new string('a', 201)}");
        fault.Field.ShouldBe("search");
        fault.Message.ShouldBe("must have at most 200 characters");
    }

    [Fact]
    public void A_list_may_name_its_search_and_require_it()
    {
        var options = new ListOptions { SearchParameter = "q", RequiresSearch = true };
        Bind("q=kayu", options: options).Value.Search.Words.ShouldBe(["kayu"]);
        foreach (var query in new[] { "", "q=", "q=%20" })
        {
            var fault = Faults(query, options: options).ShouldHaveSingleItem();
            fault.Field.ShouldBe("q");
            fault.Message.ShouldBe("is required: the words to search for");
        }

        Faults("q=a&q=b", options).ShouldHaveSingleItem().Message.ShouldBe("must be given only once");
    }

    [Fact]
    public void A_list_without_searchable_fields_says_so() =>
        FieldTable
            .For<Gadget>(gadget => gadget.Id)
            .Bind<GadgetItem>(Parameters("search=a"))
            .Error!.Data.ShouldBeOfType<Domain.Common.ValidationFaults>()
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldStartWith("is not possible in this list");
}
