namespace ShopClean.Application.Common;

/// <summary>A response that shows one aggregate and knows which version of it.</summary>
public interface IVersioned
{
    /// <summary>The aggregate's version.</summary>
    long Version { get; }
}

/// <summary>Marks a property that changes so often, and matters so little, that it makes no new version: a count of views.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VolatileAttribute : Attribute;
