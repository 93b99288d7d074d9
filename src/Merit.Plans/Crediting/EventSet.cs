using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Crediting;

/// <summary>Rows of a table that happened in the period and to whom they are credited.</summary>
public sealed record EventSet
{
    /// <summary>The name formulas use.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>Where the table is named.</summary>
    public required SourceLocation TableWhere { get; init; }

    /// <summary>Which rows, seen whole; null for all.</summary>
    public Formula? Filter { get; init; }

    /// <summary>The day that decides the period, and the holder where <see cref="Held"/> does not; null for the table's own date column.</summary>
    public Formula? Date { get; init; }

    /// <summary>The days that are looked at; null for those of the period.</summary>
    public SetWindow? Over { get; init; }

    /// <summary>The day that decides the holder; null for the day that decides the period, or where it is <see cref="HeldByDays"/>.</summary>
    public Formula? Held { get; init; }

    /// <summary>Whether everyone has a part who held the account on days of the period: the share times these days over the period's.</summary>
    public bool HeldByDays { get; init; }

    /// <summary>The account that decides the holder; null for the column <c>account_id</c>.</summary>
    public Formula? Account { get; init; }

    /// <summary>To whom.</summary>
    public required CreditRule Credit { get; init; }

    /// <summary>On what condition, due later, it is credited for the time being; null where credit is for good.</summary>
    public ProvisionalRule? Provisional { get; init; }

    /// <summary>Whether a count, or an amount per event, is times share or whole to each.</summary>
    public CountingRule Counts { get; init; }
}
