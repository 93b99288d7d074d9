using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Measures;

/// <summary>A measure of several people together (plan reference, "pooled(measure, members)").</summary>
internal sealed class Pooling(PlanRun run)
{
    /// <summary>
    /// "The sums of the members' numerators and denominators when the measure is a quotient, an average, a standard measure or pooled from one, else the
    /// sum of their values."
    /// </summary>
    public Ratio? Value(CallSyntax call, Scope scope)
    {
        var measure = MeasureOf(call);
        if (IsQuotient(measure))
        {
            return PartsOf(call, scope.Person!) is { Below.IsZero: false } parts ? parts.Above / parts.Below : null;
        }

        var values = MembersOf(call, scope.Person!).Select(member => (Ratio?)run.Interpreter.Evaluate(measure, new Scope(member))).OfType<Ratio>().ToList();
        return values.Count == 0 ? null : Exact.Sum(values);
    }

    private FormulaSyntax MeasureOf(CallSyntax pooled) => run.Plan.Measures.Single(m => m.Name == ((NameSyntax)pooled.Arguments[0]).Name).Formula.Root;

    private List<Row> MembersOf(CallSyntax pooled, Row person) => Members(((NameSyntax)pooled.Arguments[1]).Name, person);

    private bool IsQuotient(FormulaSyntax measure) => measure switch
    {
        BinarySyntax { Operator: BinaryOperator.Divide } => true,
        CallSyntax { Function: "pooled" } pooled => IsQuotient(MeasureOf(pooled)),
        CallSyntax call => StandardMeasures.IsName(call.Function) || Aggregates.IsAverage(call),
        _ => false,
    };

    /// <summary>Numerator and denominator of one member; null where one of them has no value: "a member of whom one has no value adds nothing, one with a denominator of 0 adds the numerator".</summary>
    private (Ratio Above, Ratio Below)? Parts(FormulaSyntax measure, Row member)
    {
        var scope = new Scope(member);
        var parts = measure switch
        {
            CallSyntax { Function: "pooled" } pooled => PartsOf(pooled, member),
            CallSyntax average when Aggregates.IsAverage(average) => run.Aggregates.AverageParts(average, scope),
            CallSyntax standard => run.StandardMeasures.Parts(standard, scope),
            _ => Divided((BinarySyntax)measure, scope),
        };
        run.Facts.Note("numerator over nothing", parts is { Below.IsZero: true, Above.IsZero: false });
        return run.Fault == Fault.PooledWithoutZeros && parts is { Below.IsZero: true } ? null : parts;
    }

    private (Ratio Above, Ratio Below) PartsOf(CallSyntax pooled, Row person)
    {
        var parts = MembersOf(pooled, person).Select(member => Parts(MeasureOf(pooled), member)).OfType<(Ratio Above, Ratio Below)>().ToList();
        if (run.Fault == Fault.PooledByAverage && parts.Exists(part => !part.Below.IsZero))
        {
            parts.RemoveAll(part => part.Below.IsZero);
            return (Exact.Sum(parts.Select(part => part.Above / part.Below)), parts.Count);
        }

        return (Exact.Sum(parts.Select(part => part.Above)), Exact.Sum(parts.Select(part => part.Below)));
    }

    private (Ratio Above, Ratio Below)? Divided(BinarySyntax quotient, Scope scope) =>
        run.Interpreter.Evaluate(quotient.Left, scope) is Ratio above && run.Interpreter.Evaluate(quotient.Right, scope) is Ratio below ? (above, below) : null;

    /// <summary>"As they are on the period's last day (`plan`: everyone on it in the period)."</summary>
    public List<Row> Members(string members, Row person) => Members(members, person, run.Period.End);

    /// <summary>The same on a stated day.</summary>
    public List<Row> Members(string members, Row person, DateOnly day)
    {
        var found = members switch
        {
            "direct_reports" => run.Books.ReportsOf(person, day),
            "all_reports" => AllReports(person, day, []),
            "team" => TeamMates(person, day),
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

    private List<Row> AllReports(Row person, DateOnly day, List<Row> found)
    {
        foreach (var report in run.Books.ReportsOf(person, day).Where(report => !found.Exists(report.IsSame)))
        {
            found.Add(report);
            AllReports(report, day, found);
        }

        return found;
    }

    private IEnumerable<Row> TeamMates(Row person, DateOnly day)
    {
        var teams = run.Books.TeamsOf(person, day);
        return run.Books["team_members"]
            .Where(m => teams.Contains(m.Text("team"), StringComparer.Ordinal) && run.Books.IsInForce(m, day))
            .Select(m => m.Link("person_id")!);
    }
}
