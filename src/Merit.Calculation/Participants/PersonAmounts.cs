using Merit.Calculation.Compilation;
using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Participants;

/// <summary>Amounts of participants in columns of the company's own, which are in the person's currency: those of another than the plan's count at the rates of pay, and are an error where the plan states none.</summary>
/// <param name="run">The plan's run.</param>
internal sealed class PersonAmounts(PlanRun run)
{
    private readonly Dictionary<int, AppliedRate> _rates = [];
    private ScalarSymbol[] _read = [];

    /// <summary>Looks at everybody who has such an amount that the plan reads.</summary>
    public void Find()
    {
        var bound = run.Context.Plan;
        _read = [.. bound.Components.SelectMany(component => component.PersonFormulas()).Concat(bound.Cap is null ? [] : [bound.Cap]).SelectMany(formula => formula.Root.DescendantsAndSelf()).OfType<ScalarNode>()
            .Select(node => node.Symbol).Where(symbol => symbol.Type.Kind == ValueKind.Money && ParticipantSymbols.IsColumn(symbol)).Distinct()];
        if (_read.Length == 0)
        {
            return;
        }

        foreach (var person in run.Participants.Select(participant => participant.Person))
        {
            var currency = run.Context.People.Find("currency")?.TextAt(person);
            if (currency != bound.Plan.Currency.Code && Array.Exists(_read, symbol => ParticipantSymbols.Find(symbol, run.Context.Dataset, person) is not null))
            {
                Find(person, currency);
            }
        }
    }

    /// <summary>The rate of a participant's amounts; null where they are in the plan's currency.</summary>
    public AppliedRate? RateOf(int person) => _rates.GetValueOrDefault(person);

    /// <summary>Adds the amounts of a participant that were converted to what the person's formulas read.</summary>
    public void AddTo(Dictionary<ScalarSymbol, FormulaValue?> values, int person)
    {
        if (_rates.Count == 0 || RateOf(person) is not { } rate)
        {
            return;
        }

        foreach (var symbol in _read)
        {
            values[symbol] = ParticipantSymbols.ValueOf(symbol, run.Context.Dataset, person) is { } stated ? FormulaValue.Of(ValueKind.Money, stated.Number * rate.Value) : null;
        }
    }

    private void Find(int person, string? currency)
    {
        var (plan, people) = (run.Context.Plan.Plan, run.Context.People);
        if (currency is null)
        {
            run.Context.Findings.Error(Codes.CurrencyMissing, people.OriginOf(person), $"'{people.NameOf(person)}' of 'people' has amounts in no stated currency.", "State the person's currency in the column 'currency'.", plan.Where);
        }
        else if (run.Context.PayExchange is not { } converter)
        {
            run.Context.Findings.Error(Codes.CurrencyDiffers, people.OriginOf(person), $"'{people.NameOf(person)}' of 'people' is in '{currency}' and plan '{plan.Name}' in '{plan.Currency}'.",
                "State in the plan at which rates it pays in other currencies ('pay: { exchange: ... }'), or give the person a plan in that currency.", plan.Where);
        }
        else if (converter.RateOf(currency, run.Context.Period.Start.DayNumber) is { } rate)
        {
            _rates[person] = rate;
        }
        else
        {
            run.Context.Gaps.Add(converter, currency, run.Context.Period.Start.DayNumber, people, person);
        }
    }
}
