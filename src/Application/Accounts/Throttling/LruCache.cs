namespace ShopClean.Application.Accounts.Throttling;

/// <summary>A cache of limited size that drops the entry used least recently.</summary>
internal sealed class LruCache<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : new()
{
    private readonly Dictionary<TKey, LinkedListNode<KeyValuePair<TKey, TValue>>> nodes = [];
    private readonly LinkedList<KeyValuePair<TKey, TValue>> recentFirst = [];

    /// <summary>The value of a key; a new one where there is none.</summary>
    public TValue GetOrAdd(TKey key)
    {
        if (nodes.TryGetValue(key, out var node))
        {
            recentFirst.Remove(node);
        }
        else
        {
            node = new LinkedListNode<KeyValuePair<TKey, TValue>>(KeyValuePair.Create(key, new TValue()));
            nodes[key] = node;
        }

        recentFirst.AddFirst(node);
        if (nodes.Count > capacity)
        {
            nodes.Remove(recentFirst.Last!.Value.Key);
            recentFirst.RemoveLast();
        }

        return node.Value.Value;
    }
}
