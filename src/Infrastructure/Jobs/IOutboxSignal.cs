namespace ShopClean.Infrastructure.Jobs;

/// <summary>Signals that messages were committed, so that their jobs need not wait for the next poll.</summary>
internal interface IOutboxSignal
{
    /// <summary>Wakes the relay. Returns at once and never throws; calls in a row are combined.</summary>
    void Notify();
}
