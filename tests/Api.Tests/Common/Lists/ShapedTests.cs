using System.Text.Json;
using System.Text.Json.Serialization;
using ShopClean.Application.Common.Querying;
using ShopClean.Http.Lists;

namespace ShopClean.Api.Tests.Common.Lists;

/// <summary>A row is written with the selected properties and no others.</summary>
public sealed class ShapedTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new ShapedConverterFactory() } };

    private static readonly Shelf Shelf = new(7, "Vases", new Place("Hall", 2), [new Vase(1, "Blue"), new Vase(2, null)], Secret: 5);

    [Theory]
    [InlineData("id", """{"id":7}""")]
    [InlineData("label,id", """{"id":7,"label":"Vases"}""")]
    [InlineData("place", """{"place":{"room":"Hall","floor":2}}""")]
    [InlineData("place.floor", """{"place":{"floor":2}}""")]
    [InlineData("vases.colour,place.room", """{"place":{"room":"Hall"},"vases":[{"colour":"Blue"},{"colour":null}]}""")]
    [InlineData("vases", """{"vases":[{"id":1,"colour":"Blue"},{"id":2,"colour":null}]}""")]
    public void Only_selected_properties_are_written(string fields, string json) => Write(Shelf, fields).ShouldBe(json);

    [Fact]
    public void Everything_is_written_unless_the_client_says_otherwise() => Write(Shelf).ShouldBe(JsonSerializer.Serialize(Shelf, Web));

    [Fact]
    public void What_is_absent_stays_absent() => Write(Shelf with { Place = null }, "place.room").ShouldBe("""{"place":null}""");

    private static string Write(Shelf shelf, string? fields = null)
    {
        var parameters = fields is null ? ListParameters.None : new ListParameters([KeyValuePair.Create("fields", fields)]);
        var list = FieldTable.For<Shelf>(row => row.Id).Bind<Shelf>(parameters).Value;
        return JsonSerializer.Serialize(new Shaped<Shelf>(shelf, list.Selection), Web);
    }
}

public sealed record Shelf(long Id, string Label, Place? Place, IReadOnlyList<Vase> Vases, [property: JsonIgnore] int Secret);

public sealed record Place(string Room, int Floor);

public sealed record Vase(long Id, string? Colour);
