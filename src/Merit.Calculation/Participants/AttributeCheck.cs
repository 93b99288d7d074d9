using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Participants;

/// <summary>Sees to it that no amount of a participant, in a column of the company's own, is taken for one of the plan's currency.</summary>
internal static class AttributeCheck
{
    /// <summary>Reports participants with such an amount, which the plan reads, and another currency.</summary>
    public static void Of(PlanRun run)
    {
        var bound = run.Context.Plan;
        var read = bound.Components.SelectMany(component => component.PersonFormulas()).Concat(bound.Cap is null ? [] : [bound.Cap]).SelectMany(formula => formula.Root.DescendantsAndSelf()).OfType<ScalarNode>()
            .Select(node => node.Symbol).Where(symbol => symbol.Type.Kind == ValueKind.Money && ParticipantSymbols.IsColumn(symbol)).Distinct().ToArray();
        if (read.Length == 0)
        {
            return;
        }

        var (plan, people) = (bound.Plan, run.Context.People);
        foreach (var person in run.Participants.Select(participant => participant.Person))
        {
            var currency = people.Find("currency")?.TextAt(person);
            if (currency == plan.Currency.Code || Array.TrueForAll(read, symbol => ParticipantSymbols.Find(symbol, run.Context.Dataset, person) is null))
            {
                continue;
            }

            if (currency is null)
            {
                run.Context.Findings.Error(Codes.CurrencyMissing, people.OriginOf(person), $"'{people.NameOf(person)}' of 'people' has amounts in no stated currency.", "State the person's currency in the column 'currency'.", plan.Where);
            }
            else
            {
                run.Context.Findings.Error(Codes.CurrencyDiffers, people.OriginOf(person), $"'{people.NameOf(person)}' of 'people' is in '{currency}' and plan '{plan.Name}' in '{plan.Currency}'.",
                    "Give the person a plan in that currency: what stands beside a person is not converted.", plan.Where);
            }
        }
    }
}
