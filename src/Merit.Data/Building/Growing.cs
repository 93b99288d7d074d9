namespace Merit.Data.Building;

/// <summary>An array that doubles when it is full.</summary>
internal struct Growing<T>()
{
    public T[] Items { get; private set; } = new T[64];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == Items.Length)
        {
            var items = Items;
            Array.Resize(ref items, (int)Math.Min(Array.MaxLength, Items.Length * 2L));
            Items = items;
        }

        Items[Count++] = item;
    }
}
