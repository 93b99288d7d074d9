using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Exchange;

/// <summary>What becomes of the amounts of credited sets that are in other currencies: they were converted, at the plan's rates or a component's own, or there must be none.</summary>
/// <param name="run">The plan's run.</param>
internal sealed class SetExchange(RunContext run)
{
    private readonly Dictionary<BoundComponent, (RowSource Source, SetConversion? Conversion)> _own = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where a component reads the rows of its set, with amounts at its own rates where it states some.</summary>
    public RowSource SourceOf(BoundComponent component, CreditedRows set) => _own.TryGetValue(component, out var own) ? own.Source : set.Source;

    /// <summary>How the amounts that a component reads of its set were converted; null where none was.</summary>
    public SetConversion? ConversionOf(BoundComponent component, CreditedRows set) => _own.TryGetValue(component, out var own) ? own.Conversion : set.Conversion;

    /// <summary>Reports what the amounts of a credited set lack: a rate where they were converted, else the plan's currency.</summary>
    public void Check(CreditedRows set, BoundEventSet events)
    {
        Check(set, events.Filter, events.Symbol);
        CurrencyCheck.OfDay(events, run);
    }

    /// <summary>The same of a snapshot.</summary>
    public void Check(CreditedRows set, BoundSnapshot snapshot)
    {
        Check(set, snapshot.Filter, snapshot.Symbol);
        if (run.Reads(snapshot.Symbol, BoundSnapshot.AccountArr))
        {
            CurrencyCheck.OfRevenue(SnapshotCrediting.InstantOf(snapshot, run).ThroughDay, run);
        }
    }

    /// <summary>Converts what a component with an exchange of its own reads of its set, at its own rates.</summary>
    public void Convert(BoundComponent component, CreditedRows set)
    {
        var table = set.Source.Table;
        var conversion = SetConversion.Of(run.MoneyOf(component.Events!.Symbol, table, component), at => at.ConverterOf(component.Exchange!), table.Count, set.Selected, set.Day.Of, run, set.HasLater ? set.Provisional!.OriginOf : null);
        conversion?.Report(_ => true);
        _own[component] = (set.Source with { Extra = conversion?.Columns ?? RunContext.NoColumns }, conversion);
    }

    private void Check(CreditedRows set, Formulas.Binding.BoundFormula? filter, Formulas.Binding.SetSymbol symbol)
    {
        if (set.Conversion is not null)
        {
            set.Conversion.Report(NeededRows.Of(set, filter, run));
        }
        else
        {
            CurrencyCheck.Of(set, run.MoneyOf(symbol, set.Source.Table), run);
        }
    }
}
