using Merit.Data.Time;

namespace Merit.Data.Tables;

/// <summary>Days, as day numbers of <see cref="DateOnly"/>.</summary>
public sealed class DateColumn : Column
{
    /// <summary>The day number that means "no value".</summary>
    public const int Empty = -1;

    private readonly int[] _days;
    private readonly Lazy<bool> _hasEmpty;

    /// <summary>A column over these day numbers; <see cref="Empty"/> where there is no value. The array is not copied.</summary>
    public DateColumn(ColumnSchema schema, int[] dayNumbers)
        : this(schema, dayNumbers, dayNumbers?.Length ?? 0)
    {
    }

    internal DateColumn(ColumnSchema schema, int[] dayNumbers, int count)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(dayNumbers);
        _days = dayNumbers;
        Count = count;
        _hasEmpty = new(() => DayNumbers.Contains(Empty));
    }

    /// <summary>The day numbers, row by row.</summary>
    public ReadOnlySpan<int> DayNumbers => _days.AsSpan(0, Count);

    /// <summary>Whether any row has no value; found when first asked for.</summary>
    public bool HasEmpty => _hasEmpty.Value;

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The day, or null.</summary>
    public DateOnly? At(int row) => _days[row] == Empty ? null : DateOnly.FromDayNumber(_days[row]);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _days[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => At(row) is { } day ? IsoDate.Format(day) : null;
}
