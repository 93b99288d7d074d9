using System.Globalization;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Plans;
using Merit.Plans.Components;
using Merit.Plans.Crediting;

namespace Merit.Application.Checking;

/// <summary>Accounts with recurring revenue that nobody holds on some days: what happens to them then is credited to nobody, and no figure shows it.</summary>
internal static class OwnershipGaps
{
    // More are counted, and not listed.
    private const int MostListed = 20;

    /// <summary>Warns of each account, of the first days in the periods on which nobody holds it.</summary>
    public static void Check(IReadOnlyList<Plan> plans, Dataset dataset, IReadOnlyList<Period> periods, DiagnosticBag diagnostics)
    {
        if (dataset["book"].Count == 0 || !plans.Any(CreditsBooks))
        {
            return;
        }

        var (accounts, count) = (dataset["accounts"], 0);
        var gaps = new Gaps(dataset);
        for (var account = 0; account < accounts.Count; account++)
        {
            if (periods.Select(period => gaps.First(account, period)).FirstOrDefault(found => found is not null) is not { } gap)
            {
                continue;
            }

            count++;
            if (count <= MostListed)
            {
                diagnostics.Warning("book-gap", accounts.OriginOf(account), $"Nobody holds '{accounts.NameOf(account)}' {Days(gap)}, and it has recurring revenue: what happens to it then is credited to nobody.",
                    "Assign it for these days in book, or leave it so where nobody is to be credited.");
            }
        }

        if (count > MostListed)
        {
            diagnostics.Warning("book-gap", SourceLocation.None, $"{(count - MostListed).ToString(CultureInfo.InvariantCulture)} more accounts with recurring revenue are held by nobody on some days.");
        }
    }

    private static bool CreditsBooks(Plan plan) =>
        plan.Events.Any(set => set.Credit.To != CreditTarget.Person) || plan.Snapshots.Length > 0 || Formulas(plan).SelectMany(formula => formula.Root.DescendantsAndSelf()).OfType<CallSyntax>().Any(IsOfBooks);

    private static bool IsOfBooks(CallSyntax call) => StandardMeasures.Find(call.Function) is not null && !call.Arguments.Any(choice => choice is BinarySyntax { Right: NameSyntax { Name: "company" } });

    private static IEnumerable<Formula> Formulas(Plan plan) =>
        plan.Measures.Select(measure => measure.Formula).Concat(plan.Components.Select(component => component switch { Bonus bonus => bonus.Measure, Commission commission => commission.Measure, _ => null }).OfType<Formula>());

    private static string Days(EffectiveRange gap) => gap.To == gap.From ? $"on {IsoDate.Format(gap.From)}" : $"from {IsoDate.Format(gap.From)} to {IsoDate.Format(gap.To!.Value)}";

    private sealed class Gaps(Dataset dataset)
    {
        private readonly Table _book = dataset["book"];
        private readonly ReferenceIndex _held = dataset["book"].Find<ReferenceColumn>("account_id")!.Index;
        private readonly ReferenceIndex? _movements = dataset["movements"].Find<ReferenceColumn>("account_id")?.Index;

        // The first stretch of days in a period on which the account has revenue and no holder.
        public EffectiveRange? First(int account, Period period)
        {
            var held = _held.RowsOf(account).Select(row => (From: _book.Find<DateColumn>("from")!.At(row)!.Value, To: _book.Find<DateColumn>("to")?.At(row) ?? DateOnly.MaxValue)).OrderBy(range => range.From).ToList();
            var day = period.Start;
            foreach (var (from, to) in held.Where(range => range.To >= period.Start && range.From <= period.End))
            {
                if (from > day && HasAnything(account, day, from.AddDays(-1)))
                {
                    return new(day, from.AddDays(-1));
                }

                if (to >= period.End)
                {
                    return null;
                }

                day = to >= day ? to.AddDays(1) : day;
            }

            return HasAnything(account, day, period.End) ? new(day, period.End) : null;
        }

        // Revenue that was there before, or a movement on one of the days.
        private bool HasAnything(int account, DateOnly from, DateOnly to) =>
            (_movements?.RowsOf(account) ?? []).Any(row => dataset["movements"].Find<DateColumn>("date")!.At(row) is { } day && from <= day && day <= to) || (from > DateOnly.MinValue && HasRevenue(account, from.AddDays(-1)));

        private bool HasRevenue(int account, DateOnly day)
        {
            var (dates, amounts) = (dataset["movements"].Find<DateColumn>("date"), dataset["movements"].Find<NumberColumn>("arr"));
            var sum = (_movements?.RowsOf(account) ?? []).Where(row => dates!.At(row) <= day).Aggregate(Ratio.Zero, (total, row) => total + (amounts!.At(row) ?? Ratio.Zero));
            return sum.Sign > 0;
        }
    }
}
