using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Syntax;
using Merit.Plans;
using Merit.Plans.Examples;

namespace Merit.Calculation.Examples;

/// <summary>A dataset of one person and the facts that an example gives.</summary>
internal sealed class ExampleFacts(Plan plan, PlanExample example, Period period, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag diagnostics)
{
    private const string Person = "example";

    /// <summary>The dataset and what stands in place of crediting and measuring; null when a value cannot be read.</summary>
    public (Dataset Dataset, GivenFacts Given)? Build()
    {
        var people = new DatasetBuilder(schemas.Values);
        var (from, to) = (IsoDate.Format(period.Start), IsoDate.Format(period.End));
        people.Row("people", ("id", Person), ("name", "Example"), ("currency", plan.Currency.Code));
        people.Row("plan_assignments", ("person_id", Person), ("plan", plan.Name), ("from", from), ("to", to));
        // Whoever is alone is the whole team: what a team is credited with is what is given.
        people.Row("team_members", ("team", Person), ("person_id", Person), ("from", from), ("to", to));
        if (example.BaseSalary is not null || example.TargetVariable is not null)
        {
            people.Row("pay", ("person_id", Person), ("from", from), ("to", to), ("base_salary", Text(example.BaseSalary)), ("target_variable", Text(example.TargetVariable)));
        }

        foreach (var goal in example.Goals)
        {
            people.Row("goals", ("person_id", Person), ("measure", goal.Name), ("period", period.Name), ("value", Text(goal.Formula)));
        }

        var built = people.Build(skipBadRows: false);
        var sets = new Dictionary<string, CreditedRows>(StringComparer.Ordinal);
        foreach (var set in plan.Events.Where(set => example.EventSets.Contains(set.Name, StringComparer.Ordinal)))
        {
            if (SetOf(set.Name, set.Table, built.Dataset!) is { } rows)
            {
                sets[set.Name] = rows;
            }
        }

        var measures = new Dictionary<string, Ratio>(StringComparer.Ordinal);
        foreach (var measure in example.Measures)
        {
            if (Constant(measure.Formula, plan, schemas, diagnostics) is { } value)
            {
                measures[measure.Name] = value;
            }
        }

        if (built.Dataset is null)
        {
            diagnostics.AddRange(built.Faults.Listed.Select(fault => fault with { Where = example.Where }));
        }

        return diagnostics.HasErrors || built.Dataset is null ? null : (built.Dataset, new(sets, measures));
    }

    /// <summary>The number that a formula without names gives.</summary>
    public static Ratio? Constant(Formula formula, Plan plan, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag diagnostics) =>
        Binder.Bind(formula, new FormulaScope { Tables = schemas, Currency = plan.Currency }, diagnostics) is { } bound
            ? FormulaEvaluator.Evaluate(bound.Root, NoFacts.Instance)?.Number : null;

    private string? Text(Formula? formula) => formula is null ? null : Constant(formula, plan, schemas, diagnostics)?.ToString();

    private CreditedRows? SetOf(string name, string table, Dataset dataset)
    {
        // Every column may be left out here: what a formula then reads without having is reported when it does.
        var schema = schemas[table];
        var loose = new TableSchema(schema.Name, schema.Description, [.. schema.Columns.Where(c => c.Type != ColumnType.Reference).Select(c => c with { Required = false })], schema.DateColumn);
        var builder = new DatasetBuilder([loose]);
        var events = example.Events.Where(e => e.Set == name && !e.Values.IsEmpty).ToArray();
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Values.FirstOrDefault(v => loose.Find(v.Column) is null) is { } unknown)
            {
                diagnostics.Error(Codes.ExampleColumn, unknown.Where, $"An example event of '{table}' cannot have a column '{unknown.Column}'.", Suggestion.Mend(unknown.Column, [.. loose.Columns.Select(c => c.Name)]));
                return null;
            }

            var cells = events[i].Values.Select(v => (v.Column, (string?)v.Text)).ToList();
            if (loose.IdColumn is { } id && cells.TrueForAll(cell => cell.Column != id))
            {
                cells.Add((id, $"event {(i + 1).ToString("D6", System.Globalization.CultureInfo.InvariantCulture)}"));
            }

            builder.Row(table, cells);
        }

        var built = builder.Build(skipBadRows: false);
        if (built.Dataset is null)
        {
            diagnostics.AddRange(built.Faults.Listed.Select(fault => fault with { Where = events[0].Where }));
            return null;
        }

        return Credit(built.Dataset[table], dataset, events, plan.Events.First(e => e.Name == name).Counts == Plans.Crediting.CountingRule.Whole);
    }

    private CreditedRows Credit(Table rows, Dataset dataset, ExampleEvent[] events, bool countsWhole)
    {
        var denominator = events.Aggregate(System.Numerics.BigInteger.One, (common, e) => Lines.Fractions.LeastCommonMultiple(common, e.Share.Denominator));
        var dates = rows.Schema.DateColumn is { } column ? rows.Find<DateColumn>(column) : null;
        var all = Enumerable.Range(0, rows.Count).ToArray();
        var shares = new ShareCodes((long)denominator);
        var credits = new CreditPart(people: 1);
        foreach (var row in all)
        {
            var day = DayOf(row) - period.Start.DayNumber;
            var share = (long)(events[row].Share * denominator).Numerator;
            credits.Add(0, Crediting.Credit.Of(row, day < 0 || day >= period.Days ? Crediting.Credit.NoDay : day, shares.CodeOf(share)));
        }

        int DayOf(int row) => dates?.At(row)?.DayNumber ?? period.End.DayNumber;

        return new(() => all)
        {
            Source = new RowSource(rows, dataset, RunContext.NoColumns),
            Credits = CreditTable.Of([credits], 1, shares, period.Start.DayNumber, (_, _) => rows.Ids is { IsAscending: false } ids ? SharedFacts.Rank(ids) : null, CancellationToken.None),
            Day = new(DayOf),
            CountsWhole = countsWhole,
        };
    }
}
