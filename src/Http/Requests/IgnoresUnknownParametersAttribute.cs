namespace ShopClean.Http.Requests;

/// <summary>
/// Says that others put parameters of their own onto the address of an operation, as providers and the senders of mails do: those that it does not know are passed
/// over.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IgnoresUnknownParametersAttribute : Attribute;
