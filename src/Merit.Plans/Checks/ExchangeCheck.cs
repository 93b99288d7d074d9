using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Documents;
using Merit.Plans.Exchange;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Exchange rules whose keys do not go together, and rates that are none.</summary>
internal static class ExchangeCheck
{
    private static readonly string[] OfTable = ["within", "inverse", "through"];

    public static void Run(PlanDraft draft, Constants constants, DiagnosticBag diagnostics)
    {
        if (draft.Exchange is { } exchange)
        {
            Check(exchange, draft, constants, diagnostics);
            if (exchange.Rule.IsOfCash)
            {
                diagnostics.Error("plan-exchange-invoices", exchange.Map.Scalar("rates")!.Where, "Only events have invoices and payments, and measures of the plan read more than events.",
                    "Write this 'exchange' in the components that it is for, and another rule here.");
            }
        }

        if (draft.PayExchange is { } pay)
        {
            Check(pay, draft, constants, diagnostics);
        }

        foreach (var component in draft.Components)
        {
            if (!component.Map.TryGet("exchange", out var entry))
            {
                continue;
            }

            if (!component.Map.Has("events"))
            {
                diagnostics.Error("plan-exchange-events", entry.Key.Where, $"'exchange' of a component is about the amounts of its events, and '{component.Component.Name}' has none: measures count at the plan's rates.",
                    "Write 'exchange' for the whole plan, beside 'currency'.");
            }

            var own = ExchangeReader.Read(entry);
            Check(own, draft, constants, diagnostics);
            if (own.Rule.IsOfCash && component.Map.Scalar("events") is { } name && draft.Events.FirstOrDefault(set => set.Name == name.Text) is { Table: not "movements" } set)
            {
                diagnostics.Error("plan-exchange-invoices", own.Map.Scalar("rates")!.Where, $"Invoices are for movements, and the events of '{component.Component.Name}' are rows of '{set.Table}'.", "Write 'rates: event'.", set.TableWhere);
            }
        }
    }

    private static void Check(ExchangeDraft exchange, PlanDraft draft, Constants constants, DiagnosticBag diagnostics)
    {
        var (rule, map) = exchange;
        if (rule.Rates == RateRule.Fixed)
        {
            OfFixed(map, diagnostics);
        }
        else
        {
            OfRows(rule, map, draft, diagnostics);
        }

        OfCash(rule, map, diagnostics);
        foreach (var entry in map.Mapping("fixed")?.Entries ?? [])
        {
            Code(entry.Name, entry.Key.Where, diagnostics);
        }

        foreach (var rate in rule.Fixed)
        {
            if (rate.From.Equals(draft.Header.Currency))
            {
                diagnostics.Error("plan-exchange-itself", rate.Where, $"'{rate.From}' is the plan's currency, which is always 1 of itself.", "Remove it.");
            }

            if (constants.Require(rate.Rate, "A rate", diagnostics) && constants.ValueOf(rate.Rate) is { } value && (value.Value.Sign <= 0 || value.Currency is not null))
            {
                diagnostics.Error("plan-exchange-rate", rate.Rate.Source.Start, $"'{rate.Rate}' is no rate: a rate is a number above 0.", $"Write how much of the plan's currency one {rate.From} is, without a currency code.");
            }
        }
    }

    private static void OfCash(ExchangeRule rule, MappingNode map, DiagnosticBag diagnostics)
    {
        var rates = map.Scalar("rates")!;
        if (map.TryGet("otherwise", out var otherwise) && !rule.IsOfCash)
        {
            diagnostics.Error("plan-exchange-key", otherwise.Key.Where, $"'otherwise' is about events that are not invoiced or paid yet, and 'rates: {rates.Text}' does not ask for that.", "Remove it.", rates.Where);
        }
        else if (otherwise is null && rule.IsOfCash)
        {
            diagnostics.Error("plan-exchange-key", rates.Where, "It is not said which rate an event counts at that is not invoiced, or not paid, by the period's end.", "Write 'otherwise: event' beside it.");
        }
    }

    private static void OfFixed(MappingNode map, DiagnosticBag diagnostics)
    {
        var rates = map.Scalar("rates")!.Where;
        if (!map.Has("fixed"))
        {
            diagnostics.Error("plan-exchange-key", rates, "Rates are fixed, and none stands here.", "Write 'fixed: { EUR: 1.10 }' beside it: how much of the plan's currency one EUR is.");
        }

        foreach (var key in OfTable)
        {
            if (map.TryGet(key, out var entry))
            {
                diagnostics.Error("plan-exchange-key", entry.Key.Where, $"'{key}' is about the rows of 'exchange_rates', and with 'rates: fixed' none is read.", "Remove it.", rates);
            }
        }
    }

    private static void OfRows(ExchangeRule rule, MappingNode map, PlanDraft draft, DiagnosticBag diagnostics)
    {
        var rates = map.Scalar("rates")!;
        if (rule.WithinDays is null)
        {
            diagnostics.Error("plan-exchange-key", rates.Where, "It is not said how old a rate may be on the day it is used.", "Write 'within: 7 days' beside it; 'within: 0 days' takes the rate of that very day alone.");
        }

        if (map.TryGet("fixed", out var stated))
        {
            diagnostics.Error("plan-exchange-key", stated.Key.Where, $"Rates stand here, and 'rates: {rates.Text}' takes those of 'exchange_rates'.", "Write 'rates: fixed', or remove 'fixed'.", rates.Where);
        }

        if (map.Scalar("through") is { } through && Code(through.Text, through.Where, diagnostics) && rule.Through!.Equals(draft.Header.Currency))
        {
            diagnostics.Error("plan-exchange-itself", through.Where, $"'{through.Text}' is the plan's currency: a rate through it is the rate itself.", "Name another currency, or remove 'through'.");
        }
    }

    private static bool Code(string text, SourceLocation where, DiagnosticBag diagnostics)
    {
        if (Currency.TryParse(text, out _))
        {
            return true;
        }

        var nearest = Suggestion.Nearest(text, Currency.All.Select(currency => currency.Code));
        diagnostics.Error("plan-currency", where, $"'{text}' is no currency of ISO 4217.", nearest is null ? "Write its code, like USD, EUR or GBP." : $"Did you mean '{nearest}'?");
        return false;
    }
}
