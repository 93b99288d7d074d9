using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Data.Amounts;

namespace Merit.Calculation.Participants;

/// <summary>Who is paid in another currency than the plan's, and at which rate.</summary>
/// <param name="run">The plan's run.</param>
internal sealed class PaidCurrencies(PlanRun run)
{
    private readonly Dictionary<int, PaidIn> _others = [];

    /// <summary>How a participant is paid; null for whoever is paid in the plan's currency.</summary>
    public PaidIn? Of(Participant participant) => _others.Count == 0 ? null : _others.GetValueOrDefault(participant.Person);

    /// <summary>Looks at everybody's pay: another currency than the plan's is an error unless the plan says at which rates it pays in it, and so are two in one period.</summary>
    public void Find()
    {
        foreach (var participant in run.Participants)
        {
            var rows = run.Pay.CurrenciesOf(participant).ToList();
            if (run.Context.PayExchange is { } converter)
            {
                if (Stated(participant, rows) is { } code && code != converter.To)
                {
                    Convert(participant, code, converter);
                }
            }
            else if (rows.FindIndex(row => row.Currency != run.Context.Plan.Plan.Currency.Code) is >= 0 and var other)
            {
                Refuse(participant, rows[other].Row, rows[other].Currency);
            }
        }
    }

    // The one currency of somebody's pay; without a row of pay it is what stands beside the person.
    private string? Stated(Participant participant, List<(int Row, string? Currency)> rows)
    {
        var (people, pay) = (run.Context.People, run.Context.Dataset["pay"]);
        if (rows.Count == 0)
        {
            rows = [(participant.Person, people.Find("currency")?.TextAt(participant.Person))];
            pay = people;
        }

        if (rows.Exists(row => row.Currency is null))
        {
            run.Context.Findings.Error(Codes.PayCurrency, pay.OriginOf(rows.Find(row => row.Currency is null).Row), $"It is not said in which currency '{people.NameOf(participant.Person)}' is paid, and plan '{run.Context.Plan.Plan.Name}' pays in several.",
                "State the currency of pay in 'pay' or 'people'.", run.Context.Plan.PayExchange!.Source.Where);
            return null;
        }

        if (rows.Find(row => row.Currency != rows[0].Currency) is { Currency: not null } other)
        {
            run.Context.Findings.Error(Codes.PayCurrencies, pay.OriginOf(other.Row), $"The pay of '{people.NameOf(participant.Person)}' is in '{rows[0].Currency}' and in '{other.Currency}' in {run.Context.Period}: what is earned in a period is paid in one currency.",
                "Let pay change its currency on the first day of a period, or put the person on another plan on the day of the change.", pay.OriginOf(rows[0].Row));
            return null;
        }

        return rows[0].Currency;
    }

    private void Convert(Participant participant, string code, Converter converter)
    {
        var day = run.Context.Period.Start.DayNumber;
        if (converter.RateOf(code, day) is { } rate)
        {
            _others[participant.Person] = new(Currency.Parse(code), rate, converter);
        }
        else
        {
            run.Context.Gaps.Add(converter, code, day, run.Context.People, participant.Person);
        }
    }

    private void Refuse(Participant participant, int row, string? currency)
    {
        var plan = run.Context.Plan.Plan;
        run.Context.Findings.Error(Codes.PayCurrency, run.Context.Dataset["pay"].OriginOf(row),
            $"The pay of '{run.Context.People.NameOf(participant.Person)}' is in {(currency is null ? "no stated currency" : $"'{currency}'")} and plan '{plan.Name}' in '{plan.Currency}'.",
            currency is null ? "State the currency of pay in 'pay' or 'people'." : "State the currency of pay in 'pay' or 'people', or in the plan at which rates it pays in others ('pay: { exchange: ... }').", plan.Where);
    }
}
