namespace ShopClean.Application.Accounts;

/// <summary>The administrators as a group: whoever makes it smaller looks at all of it first.</summary>
public interface IAdministrators
{
    /// <summary>
    /// Holds the rows of all administrators for the rest of the transaction, so that two who put each other out come one after the other: the second
    /// sees what the first left.
    /// </summary>
    Task HoldAsync(CancellationToken ct);
}
