using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>One line of a product's stock ledger: lines are added and never changed, and their quantities sum up to the stock.</summary>
public sealed class StockChange : Entity
{
    private StockChange() { }

    internal StockChange(int quantity, int balance, string reason, long? userId, DateTimeOffset now)
    {
        Quantity = quantity;
        Balance = balance;
        Reason = reason;
        UserId = userId;
        CreatedAt = now;
    }

    /// <summary>The product.</summary>
    public long ProductId { get; private init; }

    /// <summary>How many came (above zero) or went (below zero).</summary>
    public int Quantity { get; private init; }

    /// <summary>How many there are after it.</summary>
    public int Balance { get; private init; }

    /// <summary>Why: the words of whoever changed it, or what was done.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who changed it; null for what nobody did.</summary>
    public long? UserId { get; private init; }

    /// <summary>Who changed it.</summary>
    public User? User { get; private init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }
}

/// <summary>Why a stock changed, where nobody says.</summary>
public static class StockReasons
{
    /// <summary>The product was put on sale with it.</summary>
    public const string Opening = "Put on sale";

    /// <summary>Somebody counted, and set what is there.</summary>
    public const string Counted = "Set to a counted value";

    /// <summary>Some came or went.</summary>
    public const string Adjusted = "Adjusted";
}
