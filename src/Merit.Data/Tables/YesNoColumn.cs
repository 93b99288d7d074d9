namespace Merit.Data.Tables;

/// <summary>Yes or no, row by row.</summary>
public sealed class YesNoColumn : Column
{
    /// <summary>The state that means "no value".</summary>
    public const byte Empty = 2;

    private readonly byte[] _states;

    /// <summary>A column over these states: 0 no, 1 yes, <see cref="Empty"/>. The array is not copied.</summary>
    public YesNoColumn(ColumnSchema schema, byte[] states)
        : this(schema, states, states?.Length ?? 0)
    {
    }

    internal YesNoColumn(ColumnSchema schema, byte[] states, int count)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(states);
        _states = states;
        Count = count;
    }

    /// <summary>The states, row by row.</summary>
    public ReadOnlySpan<byte> States => _states.AsSpan(0, Count);

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>Yes, no or null.</summary>
    public bool? At(int row) => _states[row] == Empty ? null : _states[row] == 1;

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _states[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => _states[row] switch { 0 => "no", 1 => "yes", _ => null };
}
