namespace Merit.Data.Tables;

/// <summary>Yes or no, row by row.</summary>
public sealed class YesNoColumn : Column
{
    /// <summary>The state that means "no value".</summary>
    public const byte Empty = 2;

    private readonly byte[] _states;

    /// <summary>A column over these states: 0 no, 1 yes, <see cref="Empty"/>. The array is not copied.</summary>
    public YesNoColumn(ColumnSchema schema, byte[] states)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(states);
        _states = states;
    }

    /// <summary>The states, row by row.</summary>
    public ReadOnlySpan<byte> States => _states;

    /// <inheritdoc/>
    public override int Count => _states.Length;

    /// <summary>Yes, no or null.</summary>
    public bool? At(int row) => _states[row] == Empty ? null : _states[row] == 1;

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _states[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => _states[row] switch { 0 => "no", 1 => "yes", _ => null };
}
