using AutoMapper;
using AutoMapper.Internal;
using ShopClean.Application.Common;

namespace ShopClean.Architecture.Tests.Layers;

public sealed class MapTests
{
    private static readonly MapperConfiguration Maps = ResponseMaps.Create();

    [Fact]
    public void Every_property_of_an_answer_comes_from_somewhere() => Maps.AssertConfigurationIsValid();

    // What the suppressed advisory of AutoMapper is about, see docs/adr/0020: a map that goes round in circles exhausts the stack.
    [Fact]
    public void No_map_can_go_round_in_circles() =>
        Maps.Internal()
            .GetAllTypeMaps()
            .Where(map => map.MaxDepth is < 1 or > 2 || map.SourceType == map.DestinationType)
            .Select(map => $"{map.SourceType.Name} -> {map.DestinationType.Name}")
            .ShouldBeEmpty();
}
