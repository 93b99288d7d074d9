using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Plans;
using Merit.Plans.Components;
using Merit.Reference.Company;
using Merit.Reference.Crediting;
using Merit.Reference.Exchange;
using Merit.Reference.Formulas;
using Merit.Reference.Measures;
using Merit.Reference.Payout;

namespace Merit.Reference;

/// <summary>One plan in one period. Its parts ask each other through it.</summary>
internal sealed class PlanRun
{
    private readonly Dictionary<(string, string), ExactAmount> _amounts = [];
    private readonly Dictionary<(string, string), Ratio?> _measures = [];
    private readonly Dictionary<string, IReadOnlyList<DateOnly>> _daysInForce = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _underway = [];
    private readonly Dictionary<Period, PlanRun> _others = [];

    public PlanRun(Books books, Plan plan, Period period, Fault fault, FactsCollector facts)
    {
        Books = books;
        Plan = plan;
        Period = period;
        RatesOf = period;
        Fault = fault;
        Facts = facts;
        Interpreter = new(this);
        Lookups = new(this);
        Rates = new(this);
        Sets = new(this);
        Aggregates = new(this);
        StandardMeasures = new(this);
        Pooling = new(this);
        Targets = new(this);
        Goals = new(this);
        Quotas = new(this);
        Curves = new(this);
        Tiers = new(this);
        Commissions = new(this);
        Limits = new(this);
        Amounts = new(this);
        Cash = new(this);

        // "Participants of a period are the people who are in force on a day of it."
        Participants = [.. books["people"].Where(person => DaysInForce(person).Count > 0).OrderBy(person => person.Id, StringComparer.Ordinal)];
    }

    public Books Books { get; }

    public Plan Plan { get; }

    public Period Period { get; }

    /// <summary>The period whose exchange rates the standard measures take.</summary>
    public Period RatesOf { get; private init; }

    /// <summary>The same plan in another period.</summary>
    public PlanRun In(Period period)
    {
        if (!_others.TryGetValue(period, out var other))
        {
            _others[period] = other = new(Books, Plan, period, Fault, Facts) { RatesOf = Fault == Fault.RatesOfThePresentPeriod ? Period : period };
        }

        return other;
    }

    public Fault Fault { get; }

    public FactsCollector Facts { get; }

    public Interpreter Interpreter { get; }

    public Lookups Lookups { get; }
    public Rates Rates { get; }

    public SetContents Sets { get; }

    public Aggregates Aggregates { get; }

    public StandardMeasures StandardMeasures { get; }

    public Pooling Pooling { get; }

    public Targets Targets { get; }

    public Goals Goals { get; }

    public Quotas Quotas { get; }

    public Curves Curves { get; }

    public Tiers Tiers { get; }

    public Commissions Commissions { get; }

    public Limits Limits { get; }

    public Amounts Amounts { get; }

    public Cash Cash { get; }

    public IReadOnlyList<Row> Participants { get; }

    public bool IsParticipant(Row person) => Participants.Any(person.IsSame);

    /// <summary>Whether a value is at a boundary (unless the boundary is excluded) or above it.</summary>
    public bool Reaches(Ratio value, Ratio boundary, bool exclusive) => exclusive || Fault == Fault.BoundaryExcluded ? value > boundary : value >= boundary;

    /// <summary>"The days of the period on which they are assigned and employed (`start_date`, `end_date` of `people`)."</summary>
    public IReadOnlyList<DateOnly> DaysInForce(Row person)
    {
        if (!_daysInForce.TryGetValue(person.Id!, out var days))
        {
            days = [.. Enumerable.Range(0, Period.Days).Select(Period.Start.AddDays)
                .Where(day => AssignmentsOf(person).Any(a => Books.IsInForce(a, day)))
                .Where(day => !(day < person.Day("start_date")) && !(day > person.Day("end_date")))];
            _daysInForce[person.Id!] = days;
        }

        return days;
    }

    /// <summary>A measure of a person, "measured over the whole period, whoever is on the plan for a part of it".</summary>
    public Ratio? MeasureOf(string name, Row person) => Once(_measures, (name, person.Id!), () =>
        (Ratio?)Interpreter.Evaluate(Plan.Measures.Single(m => m.Name == name).Formula, new Scope(person)));

    /// <summary>A component's amount before rounding; other components read it so (design 6.2).</summary>
    public ExactAmount AmountOf(string component, Row person) => Once(_amounts, (component, person.Id!), () =>
        Amounts.Of(Plan.Components.Single(c => c.Name == component), person));

    /// <summary>Everything that the participant earns by the plan.</summary>
    public IEnumerable<ReferenceResult> ResultsOf(Row person)
    {
        var earned = Plan.Components.Select(component => Rounded(component, AmountOf(component.Name, person))).ToList();
        CutToPlanCap(person, earned);
        foreach (var (component, amount, lines, total) in earned)
        {
            var results = lines.Select(line => new ReferenceLine(line.Exact.Event?.Name, line.Exact.Credited, InMoney(line.Earned), InMoney(Payable(component, line)))).ToList();
            var payable = component.Release == Release.AtOnce ? total : results.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Payable.MinorUnits);
            yield return new(Plan.Name, person.Id!, component.Name, amount.Target, amount.Measure, amount.Attainment, amount.Exact, InMoney(total), InMoney(payable), results);
        }
    }

    private IEnumerable<Row> AssignmentsOf(Row person) =>
        Books["plan_assignments"].Where(a => a.Text("plan") == Plan.Name && a.Link("person_id")!.IsSame(person));

    /// <summary>Design 6.2: money is rounded where it becomes an earning line: per credited event, or per component.</summary>
    private RoundedAmount Rounded(Component component, ExactAmount amount)
    {
        if (component.Rounding.Per == RoundingGrain.Component || amount.Lines is null)
        {
            return component.Release == Release.AtOnce
                ? new(component, amount, [], Round(component, amount.Exact))
                : throw new ReferenceException($"'{component.Name}' is released by event and so is rounded by event.");
        }

        var lines = amount.Lines.Select(line => new RoundedLine(line, line.Amount, Round(component, line.Amount))).ToList();
        return new(component, amount, lines, lines.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Earned));
    }

    /// <summary>
    /// "`cap`: the most that all components together pay a person in a period: they are cut in proportion, to the cent (largest remainder, ties to the
    /// earliest); a cut component's event lines likewise."
    /// </summary>
    private void CutToPlanCap(Row person, List<RoundedAmount> earned)
    {
        if (Plan.Cap is null)
        {
            return;
        }

        // Design 6.2: half-even by default, also where a cap is no whole number of cents.
        var most = Rounding.ToWhole(Interpreter.Number(Plan.Cap, new Scope(person)) * Plan.Currency.MinorUnitsPerUnit, RoundingMode.HalfEven);
        if (earned.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount.Total) <= most)
        {
            return;
        }

        Facts.Note("limit binds", true);
        var toLast = Fault == Fault.CapRemainderToLast;
        var totals = Shares.Cut([.. earned.Select(amount => amount.Total)], most, toLast);
        for (var i = 0; i < earned.Count; i++)
        {
            if (totals[i] == earned[i].Total)
            {
                continue;
            }

            var lines = earned[i].Lines;
            var parts = lines.Count == 0 ? [] : Shares.Cut([.. lines.Select(line => line.Earned)], totals[i], toLast);
            earned[i] = earned[i] with { Total = totals[i], Lines = [.. lines.Select((line, at) => line with { Earned = parts[at], Exact = line.Exact })] };
        }
    }

    /// <summary>
    /// "Each line's rounded earning times cash received … rounded likewise; the rest is held." What a floor adds is for no event and is payable at once.
    /// </summary>
    private BigInteger Payable(Component component, RoundedLine line)
    {
        if (component.Release == Release.AtOnce || line.Exact.Event is null)
        {
            return line.Earned;
        }

        var earning = Fault == Fault.ReleaseOfUnrounded ? line.Unrounded : new Ratio(line.Earned, Plan.Currency.MinorUnitsPerUnit);
        return Round(component, earning * Cash.PartReceived(line.Exact.Event));
    }

    private BigInteger Round(Component component, Ratio amount)
    {
        var mode = component.Rounding.Mode;
        mode = Fault == Fault.HalfUpForHalfEven && mode == RoundingMode.HalfEven ? RoundingMode.HalfUp : mode;
        return Money.Round(amount, Plan.Currency, mode).MinorUnits;
    }

    private Money InMoney(BigInteger minorUnits) => Money.FromMinorUnits(minorUnits, Plan.Currency);

    private T Once<T>(Dictionary<(string, string), T> known, (string Name, string Person) key, Func<T> value)
    {
        if (!known.TryGetValue(key, out var result))
        {
            if (!_underway.Add(key))
            {
                throw new ReferenceException($"'{key.Name}' reads itself by way of others.");
            }

            known[key] = result = value();
            _underway.Remove(key);
        }

        return result;
    }

    /// <summary>A component's amount in minor units.</summary>
    private sealed record RoundedAmount(Component Component, ExactAmount Amount, IReadOnlyList<RoundedLine> Lines, BigInteger Total);

    /// <summary>A line's amount in minor units, and what it was before rounding.</summary>
    private sealed record RoundedLine(ExactLine Exact, Ratio Unrounded, BigInteger Earned);
}
