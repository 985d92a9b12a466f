namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Remembers so many things; what was not asked for the longest gives way.</summary>
internal sealed class RecentMemory<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : new()
{
    private readonly Dictionary<TKey, LinkedListNode<KeyValuePair<TKey, TValue>>> places = [];
    private readonly LinkedList<KeyValuePair<TKey, TValue>> latestFirst = [];

    /// <summary>What is remembered under the key; something new where there is nothing.</summary>
    public TValue Of(TKey key)
    {
        if (places.TryGetValue(key, out var place))
        {
            latestFirst.Remove(place);
        }
        else
        {
            place = new LinkedListNode<KeyValuePair<TKey, TValue>>(KeyValuePair.Create(key, new TValue()));
            places[key] = place;
        }

        latestFirst.AddFirst(place);
        if (places.Count > most)
        {
            places.Remove(latestFirst.Last!.Value.Key);
            latestFirst.RemoveLast();
        }

        return place.Value.Value;
    }
}
