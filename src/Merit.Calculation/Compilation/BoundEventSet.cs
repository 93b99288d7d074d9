using Merit.Formulas.Binding;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Compilation;

/// <summary>An event set whose formulas are bound to its table.</summary>
internal sealed record BoundEventSet(EventSet Source, SetSymbol Symbol, BoundFormula? Filter, BoundFormula? Date, BoundFormula? Account)
{
    /// <summary>The day that decides the holder; null where it is that of <see cref="Date"/>, or by days.</summary>
    public BoundFormula? Held { get; init; }

    /// <summary>Who has what after a transfer.</summary>
    public IReadOnlyList<BoundHandover> Handover { get; init; } = [];

    /// <summary>On what condition, due later, rows are credited for the time being; null where credit is for good.</summary>
    public BoundProvisional? Provisional { get; init; }

    /// <summary>The formulas that decide on which days a row counts: before these are known no amount has a rate.</summary>
    public IEnumerable<BoundFormula> DayFormulas() => new[] { Date, Provisional?.Met, Provisional?.By }.OfType<BoundFormula>();

    /// <summary>Every bound formula about a row, except those of its days.</summary>
    public IEnumerable<BoundFormula> RowFormulas() => Handover.Select(band => band.Filter).Prepend(Held).Prepend(Account).Prepend(Filter).OfType<BoundFormula>();

    /// <summary>Whether every row of the period is credited, and only those, and each as <see cref="IsHeldPlainly"/> says.</summary>
    public bool IsPlain => IsHeldPlainly && Provisional is null;

    /// <summary>Whether a row is credited to those who hold its account on its day, or the person that it names, and to nobody else but their managers.</summary>
    public bool IsHeldPlainly => Source is { HeldByDays: false, Over: null, Credit.To: not CreditTarget.Team } && Held is null && Handover.Count == 0;
}
