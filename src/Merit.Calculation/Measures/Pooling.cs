using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures;

/// <summary>Measures of several people together (design, section 6, point 7).</summary>
internal sealed class Pooling(PlanRun run)
{
    /// <summary>The pooled measure for everyone.</summary>
    public MeasureVector Of(PooledNode node)
    {
        var measure = run.MeasureOf(node.Measure) ?? throw new InvalidOperationException($"'{node.Measure.Name}' is pooled before it is worked out.");
        var kind = node.Type.Kind;
        if (measure.Quotients is { } quotients)
        {
            var pooled = new PersonQuotients(person => Sum(MembersOf(node.Members, person), quotients));
            return new(person => pooled.ValueOf(person) is { } value ? FormulaValue.Of(kind, value) : null, pooled);
        }

        return new(person => Total(MembersOf(node.Members, person), measure) is { } sum ? FormulaValue.Of(kind, sum) : null, null);
    }

    /// <summary>The members for a person, on the period's last day.</summary>
    public IReadOnlyList<int> MembersOf(PoolMembers members, int person) => MembersOf(members, person, run.Context.Period.End);

    /// <summary>The members for a person on a day of the period; of the plan everyone who is on it in the period.</summary>
    public IReadOnlyList<int> MembersOf(PoolMembers members, int person, DateOnly day) => members switch
    {
        PoolMembers.DirectReports => run.Context.Reporting.Below(person, day.DayNumber, allLevels: false),
        PoolMembers.AllReports => run.Context.Reporting.Below(person, day.DayNumber, allLevels: true),
        PoolMembers.Team => run.Context.Teams.MembersWith(person, day.DayNumber),
        _ => [.. run.Participants.Select(participant => participant.Person)],
    };

    private static (Ratio, Ratio)? Sum(IReadOnlyList<int> members, PersonQuotients quotients)
    {
        var (over, under) = (Ratio.Zero, Ratio.Zero);
        foreach (var member in members)
        {
            if (quotients.PartsOf(member) is { } parts)
            {
                over += parts.Numerator;
                under += parts.Denominator;
            }
        }

        return (over, under);
    }

    private static Ratio? Total(IReadOnlyList<int> members, MeasureVector measure)
    {
        Ratio? sum = null;
        foreach (var member in members)
        {
            if (measure.ValueOf(member) is { } value)
            {
                sum = (sum ?? Ratio.Zero) + value.Number;
            }
        }

        return sum;
    }
}
