using System.Globalization;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Documents.Shapes;
using Calendar = Merit.Data.Time.Calendar;

namespace Merit.Plans.Reading;

/// <summary>What a plan says about itself. A value is null where the document does not say it soundly.</summary>
internal sealed record Header(ScalarNode? Name, string? Title, EffectiveRange? Effective, Currency? Currency, PeriodLength? Period, Calendar? Calendar, PayMix? Mix, Proration? Proration)
{
    public static Header Read(MappingNode root, CalendarSet calendars, ShapeCheck check)
    {
        ScalarNode? Sound(MappingNode? map, string key) => map?.Scalar(key) is { } scalar && check.IsSound(scalar) ? scalar : null;
        var pay = root.Mapping("pay");
        var effective = root.Mapping("effective");
        return new(
            Sound(root, "plan"),
            Sound(root, "title")?.Text,
            Sound(effective, "from") is { } from ? Range(from, Sound(effective, "to"), check.Diagnostics) : null,
            Sound(root, "currency") is { } currency ? CurrencyOf(currency, check.Diagnostics) : null,
            LengthOf(Sound(root, "period")?.Text),
            root.Scalar("calendar") is null ? Calendar.Gregorian : Sound(root, "calendar") is { } calendar ? CalendarOf(calendar, calendars, check.Diagnostics) : null,
            Sound(pay, "mix") is { } mix ? MixOf(mix, check.Diagnostics) : null,
            Sound(pay, "proration") is null ? null : ProrationWords.Of(pay!));
    }

    private static PeriodLength? LengthOf(string? word) => word switch
    {
        "week" => PeriodLength.Week,
        "month" => PeriodLength.Month,
        "quarter" => PeriodLength.Quarter,
        "year" => PeriodLength.Year,
        _ => null,
    };

    private static Calendar? CalendarOf(ScalarNode name, CalendarSet calendars, DiagnosticBag diagnostics)
    {
        if (calendars.Find(name.Text) is { } found)
        {
            return found;
        }

        diagnostics.Error("plan-calendar", name.Where, $"There is no calendar '{name.Text}'.", $"{Suggestion.Mend(name.Text, [.. calendars.All.Select(calendar => calendar.Name)])} A company's own stand in its file calendars.yaml.");
        return null;
    }

    private static EffectiveRange? Range(ScalarNode from, ScalarNode? to, DiagnosticBag diagnostics)
    {
        var first = Date(from);
        if (to is null)
        {
            return new EffectiveRange(first, null);
        }

        var last = Date(to);
        if (last >= first)
        {
            return new EffectiveRange(first, last);
        }

        diagnostics.Error("plan-effective-order", to.Where, $"The last day '{to.Text}' lies before the first, '{from.Text}'.", "Write the first day under 'from' and the last under 'to'.", from.Where);
        return null;
    }

    private static DateOnly Date(ScalarNode sound) =>
        IsoDate.TryParse(sound.Text, out var date) ? date : throw new InvalidOperationException($"The date '{sound.Text}' was checked before and is not sound now.");

    private static Currency? CurrencyOf(ScalarNode code, DiagnosticBag diagnostics)
    {
        if (Data.Amounts.Currency.TryParse(code.Text, out var currency))
        {
            return currency;
        }

        var nearest = Suggestion.Nearest(code.Text, Data.Amounts.Currency.All.Select(c => c.Code));
        diagnostics.Error("plan-currency", code.Where, $"'{code.Text}' is no currency of ISO 4217.", nearest is null ? "Write its code, like USD, EUR or GBP." : $"Did you mean '{nearest}'?");
        return null;
    }

    private static PayMix? MixOf(ScalarNode mix, DiagnosticBag diagnostics)
    {
        var parts = mix.Text.Split('/').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (parts[0] + parts[1] == 100)
        {
            return new PayMix(parts[0], parts[1], mix.Where);
        }

        diagnostics.Error("plan-mix-sum", mix.Where, string.Create(CultureInfo.InvariantCulture, $"The pay mix '{mix.Text}' sums to {parts[0] + parts[1]}."),
            "Write base and variable in percent of on-target earnings: both sum to 100, like 70/30.");
        return null;
    }
}
