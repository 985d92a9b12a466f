namespace ShopClean.Infrastructure.Jobs;

/// <summary>Says that messages were committed, so that their jobs need not wait for the clock.</summary>
public interface IOutboxSignal
{
    /// <summary>Has the relay look for messages without a job. It returns at once and never throws; many calls in a row make one look.</summary>
    void Notify();
}
