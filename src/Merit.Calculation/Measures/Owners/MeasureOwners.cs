using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Measures.Owners;

/// <summary>Whose a standard measure is, and what each has of an account: participants, teams, managers with those below them, or the company. Whoever is measured alike has one place.</summary>
internal abstract class MeasureOwners
{
    /// <summary>The owners that a measure's choices ask for.</summary>
    public static MeasureOwners Of(StandardMeasureNode node, RunContext run)
    {
        var book = new BookHolders(run, Retention.RolesOf(node));
        return node.Choices["of"] switch
        {
            "company" => new CompanyOwner(),
            "team" => new GroupOwners(book, new TeamGroups(run, MeasureSpan.Of(node, run.Period).Period)),
            "direct_reports" => new GroupOwners(book, new ReportGroups(run, Rollup.OneLevel)),
            "all_reports" => new GroupOwners(book, new ReportGroups(run, Rollup.AllLevels)),
            _ => new HolderOwners(book),
        };
    }

    /// <summary>The place of a person's measure; below 0 where nothing is the person's.</summary>
    public abstract int PlaceOf(int person);

    /// <summary>Who has what of an account on a day; one place may come several times.</summary>
    public abstract IEnumerable<(int Place, Ratio Share)> On(int account, int day);

    /// <summary>Who has what of an account by the days from a first through a last.</summary>
    public abstract IEnumerable<(int Place, Ratio Share)> ByDays(int account, int first, int last);
}
