namespace Merit.Data.Tables;

/// <summary>An array that grows by half when it is full.</summary>
internal struct Growing<T>()
{
    /// <summary>A full array, which is not copied.</summary>
    public Growing(T[] items)
        : this()
    {
        Items = items;
        Count = items.Length;
    }

    public T[] Items { get; private set; } = [];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == Items.Length)
        {
            Grow(1);
        }

        Items[Count++] = item;
    }

    /// <summary>Adds room for so many items, which the caller writes: until then they hold anything.</summary>
    public Span<T> AddRoom(int count)
    {
        if (count > Items.Length - Count)
        {
            Grow(count);
        }

        Count += count;
        return Items.AsSpan(Count - count, count);
    }

    /// <summary>Makes room for so many in all. Memory that is not written yet costs nothing.</summary>
    public void Reserve(int count)
    {
        if (count > Items.Length)
        {
            var items = GC.AllocateUninitializedArray<T>(count);
            Items.AsSpan(0, Count).CopyTo(items);
            Items = items;
        }
    }

    private void Grow(int by) => Reserve((int)Math.Min(Array.MaxLength, Math.Max(Math.Max(64, Count + (long)by), Items.Length * 3L / 2)));
}
