namespace ShopClean.Infrastructure.Jobs;

/// <summary>Says that messages were committed, so that they need not wait for the clock.</summary>
public interface IOutboxSignal
{
    /// <summary>Has the outbox looked through soon. It returns at once and never throws; many calls in a row make one run.</summary>
    void Notify();
}
