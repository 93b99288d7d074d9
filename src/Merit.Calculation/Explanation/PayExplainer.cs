using Merit.Calculation.Compilation;
using Merit.Calculation.Participants;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;
using Merit.Plans;

namespace Merit.Calculation.Explanation;

/// <summary>Pay over the days in force, and the days themselves.</summary>
internal sealed class PayExplainer(PlanRun run)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly ExchangeNodes _exchange = new(run.Context);

    /// <summary>Annual pay: the one row that states it, or the average by days of several; in the plan's currency, where it is in another.</summary>
    public ExplanationNode Pay(int person, ScalarSymbol symbol, FormulaValue? value)
    {
        var column = symbol.Name[(symbol.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var label = symbol == ParticipantSymbols.TargetVariable ? "Target variable pay, a year" : "Base salary, a year";
        if (run.ParticipantOf(person) is not { } participant)
        {
            return _nodes.Of("pay", label, value);
        }

        var paid = run.Paid.Of(participant);
        var nodes = paid is null ? _nodes : new(run.Context, paid.Currency);
        var stated = paid is null || value is null ? value : FormulaValue.Of(ValueKind.Money, run.Pay.AverageOf(participant, column)!.Value);
        var pay = run.Context.Dataset["pay"];
        var rows = run.Pay.RowsOf(participant, column).ToList();
        var byDays = rows.ConvertAll(row => Arithmetic.Money(row.Amount) * Arithmetic.Of(FormulaValue.Of(ValueKind.Count, row.Days), "days"));
        var average = value is null || rows.Count < 2 ? null : Arithmetic.Sum(byDays, "rows of pay") / Arithmetic.Of(FormulaValue.Of(ValueKind.Count, participant.Days), "days");
        var facts = rows.ConvertAll(row => nodes.Fact(pay, row.Row, $"Pay from {pay.Find("from")!.TextAt(row.Row)}, {row.Days} days in force", FormulaValue.Of(ValueKind.Money, row.Amount)));
        var node = Nodes.WithFacts(nodes.Of("pay", label, stated, average), facts);
        if (paid is null || stated is null)
        {
            return node;
        }

        var converted = _exchange.Of(label, stated.Value.Number, paid.Rate, paid.Converter, run.Context.Period.Start.DayNumber);
        return converted with { Reads = [node, .. converted.Reads] };
    }

    /// <summary>The days or months in force, when they are not the whole period and the plan prorates by them.</summary>
    public IEnumerable<ExplanationNode> InForce(Participant participant)
    {
        var part = new PartInForce(run.Context.Plan.Plan.Proration ?? Proration.None, run.Context.Period, participant.InForce, []);
        if (part.Factor is not null)
        {
            yield return Nodes.WithFacts(_nodes.Of(part.Step(default)), [.. Assignments(participant)]);
        }
    }

    private IEnumerable<ExplanationNode> Assignments(Participant participant)
    {
        var table = run.Context.Dataset["plan_assignments"];
        foreach (var row in table.Find<ReferenceColumn>("person_id")!.Index.RowsOf(participant.Person))
        {
            if (table.Find("plan")!.TextAt(row) == run.Context.Plan.Plan.Name && Roster.RangeOf(table, row).Overlaps(run.Context.Period.Range))
            {
                yield return _nodes.Fact(table, row, "On the plan", FormulaValue.Of($"{Roster.RangeOf(table, row)}"));
            }
        }
    }
}
