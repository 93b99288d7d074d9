using System.Globalization;
using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Types;
using Merit.Imports.Mapping;

namespace Merit.Imports.Deriving;

/// <summary>Assignments by territories: on each day, and for each role, an account belongs to the first rule that matches it and is in force.</summary>
internal sealed class BookDeriver(IReadOnlyList<TerritoryRule> rules, DatasetBuilder builder, DiagnosticBag diagnostics)
{
    /// <summary>Adds the assignments of every account to the book.</summary>
    public void Run(Dataset known)
    {
        var accounts = known["accounts"];
        var scope = new FormulaScope { Tables = known.Schemas, Row = accounts.Schema };
        var conditions = rules.Select(rule => rule.Condition is { } where ? Binder.Bind(where, scope, diagnostics, new FormulaType(ValueKind.YesNo)) : null).ToList();
        CheckPeople(known["people"]);
        if (diagnostics.HasErrors)
        {
            return;
        }

        var context = new TableRowContext(known, accounts);
        builder.Table("book").BeginFile(rules[0].Where.File ?? "");
        var unmatched = new List<string>();
        for (var row = 0; row < accounts.Count; row++)
        {
            context.Row = row;
            if (!Assign(accounts.Ids!.TextAt(row)!, conditions, context))
            {
                unmatched.Add(accounts.Ids.TextAt(row)!);
            }
        }

        if (unmatched.Count > 0)
        {
            var names = string.Join(", ", unmatched.Take(5)) + (unmatched.Count > 5 ? ", …" : "");
            diagnostics.Warning("territory-unmatched", rules[0].Where,
                string.Create(CultureInfo.InvariantCulture, $"{unmatched.Count:N0} of {accounts.Count:N0} accounts match no territory: {names}."), "A last rule without 'where' takes the rest.");
        }
    }

    private void CheckPeople(Table people)
    {
        foreach (var (person, _, where) in rules.SelectMany(rule => rule.People))
        {
            if (people.Ids is not { } ids || ids.Index.Find(person) < 0)
            {
                var known = people.Ids is { } some ? Enumerable.Range(0, some.Count).Select(row => some.TextAt(row)!) : [];
                diagnostics.Error("reference-unknown", where, $"'{person}' is no row of people.", Suggestion.Nearest(person, known) is { } near ? $"Did you mean '{near}'?" : null);
            }
        }
    }

    private bool Assign(string account, List<BoundFormula?> conditions, TableRowContext context)
    {
        var taken = new Dictionary<string, List<EffectiveRange>>(StringComparer.Ordinal);
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (conditions[i] is { } condition && FormulaEvaluator.Evaluate(condition.Root, context) is not { IsYes: true })
            {
                continue;
            }

            if (!taken.TryGetValue(rule.Role ?? "", out var days))
            {
                days = [];
                taken.Add(rule.Role ?? "", days);
            }

            foreach (var free in Without(rule.Days, days))
            {
                Write(account, rule, free);
                days.Add(free);
            }
        }

        return taken.Count > 0;
    }

    // The days of a range that none of the others has.
    private static List<EffectiveRange> Without(EffectiveRange range, List<EffectiveRange> others)
    {
        List<EffectiveRange> left = [range];
        foreach (var other in others)
        {
            left = [.. left.SelectMany(part => Without(part, other))];
        }

        return left;
    }

    private static IEnumerable<EffectiveRange> Without(EffectiveRange range, EffectiveRange other)
    {
        if (range.Intersect(other) is not { } shared)
        {
            yield return range;
            yield break;
        }

        if (range.From < shared.From)
        {
            yield return new(range.From, shared.From.AddDays(-1));
        }

        if (shared.To is { } end && end < range.LastDay)
        {
            yield return new(end.AddDays(1), range.To);
        }
    }

    private void Write(string account, TerritoryRule rule, EffectiveRange days)
    {
        foreach (var (person, share, where) in rule.People)
        {
            (string, string?)[] cells =
            [
                ("account_id", account), ("person_id", person), ("share", share), ("from", IsoDate.Format(days.From)), ("to", days.To is { } to ? IsoDate.Format(to) : null),
            ];
            builder.Table("book").AddRow(rule.Role is null ? cells : [.. cells, ("role", rule.Role)], where.Line);
        }
    }
}
