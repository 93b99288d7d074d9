using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Measures;

/// <summary>A measure of several people together (plan reference, "pooled(measure, members)").</summary>
internal sealed class Pooling(PlanRun run)
{
    /// <summary>
    /// "The sums of the members' numerators and denominators when the measure is a quotient, an average or a standard measure, else the sum of their
    /// values; members without a value add nothing; where nobody has one, or without a base, there is no value."
    /// </summary>
    public Ratio? Value(CallSyntax call, Scope scope)
    {
        var measure = run.Plan.Measures.Single(m => m.Name == ((NameSyntax)call.Arguments[0]).Name).Formula.Root;
        var members = Members(((NameSyntax)call.Arguments[1]).Name, scope.Person!).ToList();
        if (!IsQuotient(measure))
        {
            var values = members.Select(member => (Ratio?)run.Interpreter.Evaluate(measure, new Scope(member))).OfType<Ratio>().ToList();
            return values.Count == 0 ? null : Exact.Sum(values);
        }

        var parts = members.Select(member => Parts(measure, member)).OfType<(Ratio Above, Ratio Below)>().ToList();
        if (run.Fault == Fault.PooledByAverage && parts.Count > 0)
        {
            return Exact.Sum(parts.Select(part => part.Above / part.Below)) / parts.Count;
        }

        var below = Exact.Sum(parts.Select(part => part.Below));
        return below.IsZero ? null : Exact.Sum(parts.Select(part => part.Above)) / below;
    }

    private static bool IsQuotient(FormulaSyntax measure) =>
        measure is BinarySyntax { Operator: BinaryOperator.Divide } || (measure is CallSyntax call && (Retention.IsName(call.Function) || Aggregates.IsAverage(call)));

    private (Ratio Above, Ratio Below)? Parts(FormulaSyntax measure, Row member)
    {
        var scope = new Scope(member);
        if (measure is CallSyntax average && Aggregates.IsAverage(average))
        {
            return run.Aggregates.AverageParts(average, scope) is { Below.IsZero: false } parts ? parts : null;
        }

        if (measure is CallSyntax standard)
        {
            return run.Retention.Parts(standard, scope);
        }

        var quotient = (BinarySyntax)measure;
        return run.Interpreter.Evaluate(quotient.Left, scope) is Ratio above && run.Interpreter.Evaluate(quotient.Right, scope) is Ratio below && !below.IsZero
            ? (above, below)
            : null;
    }

    /// <summary>"As they are on the period's last day (`plan`: everyone on it in the period)."</summary>
    private List<Row> Members(string members, Row person)
    {
        var found = members switch
        {
            "direct_reports" => run.Books.ReportsOf(person, run.Period.End),
            "all_reports" => AllReports(person, []),
            "team" => TeamMates(person),
            "plan" => run.Participants,
            _ => throw new ReferenceException($"'{members}' is no kind of members."),
        };
        var distinct = new List<Row>();
        foreach (var member in found.Where(member => !distinct.Exists(member.IsSame)))
        {
            distinct.Add(member);
        }

        return distinct;
    }

    private List<Row> AllReports(Row person, List<Row> found)
    {
        foreach (var report in run.Books.ReportsOf(person, run.Period.End).Where(report => !found.Exists(report.IsSame)))
        {
            found.Add(report);
            AllReports(report, found);
        }

        return found;
    }

    private IEnumerable<Row> TeamMates(Row person)
    {
        var teams = run.Books.TeamsOf(person, run.Period.End);
        return run.Books["team_members"]
            .Where(m => teams.Contains(m.Text("team"), StringComparer.Ordinal) && run.Books.IsInForce(m, run.Period.End))
            .Select(m => m.Link("person_id")!);
    }
}
