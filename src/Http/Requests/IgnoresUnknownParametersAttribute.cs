namespace ShopClean.Http.Requests;

/// <summary>Allows unknown query parameters, such as those that sign-in providers and mail services add.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IgnoresUnknownParametersAttribute : Attribute;
