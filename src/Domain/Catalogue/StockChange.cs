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

    /// <summary>Why: the reason that was given, or a default one.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The user who changed it; null for the program.</summary>
    public long? UserId { get; private init; }

    /// <summary>Who changed it.</summary>
    public User? User { get; private init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }
}

/// <summary>The default reasons of a change of stock.</summary>
public static class StockReasons
{
    /// <summary>The product was put on sale with it.</summary>
    public const string Opening = "Put on sale";

    /// <summary>The stock was counted and set.</summary>
    public const string Counted = "Set to a counted value";

    /// <summary>The stock was changed by a number of pieces.</summary>
    public const string Adjusted = "Adjusted";
}
