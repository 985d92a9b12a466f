namespace ShopClean.Domain.Tests;

public sealed class BuildTests
{
    [Fact]
    public void Domain_assembly_is_named_after_the_product() => true.ShouldBeTrue();
}
