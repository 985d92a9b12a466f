namespace ShopClean.Infrastructure.Persistence;

/// <summary>Saves the unit of work together with a record of its changes.</summary>
public interface IChangeRecorder
{
    /// <summary>Saves both, or neither.</summary>
    Task SaveAsync(CancellationToken ct);
}
