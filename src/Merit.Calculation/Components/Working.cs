using Merit.Calculation.Exchange;
using Merit.Calculation.Explanation;
using Merit.Calculation.Goals;
using Merit.Calculation.Lines;
using Merit.Calculation.Participants;
using Merit.Calculation.Results;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Calculation.Components;

/// <summary>A component being worked out for a participant: the steps so far, what they read and what they came to.</summary>
/// <param name="run">The plan's run.</param>
/// <param name="participant">The participant.</param>
/// <param name="values">What formulas of the component may read besides measures.</param>
/// <param name="room">Where lines are worked out; says whether steps are kept.</param>
internal sealed class Working(PlanRun run, Participant participant, Dictionary<ScalarSymbol, FormulaValue?> values, LineRoom room)
{
    private readonly List<WorkingStep> _steps = [];

    public PlanRun Run => run;

    public Participant Participant => participant;

    /// <summary>How the participant is paid; null where that is in the plan's currency.</summary>
    public PaidIn? Paid { get; } = run.Paid.Of(participant);

    /// <summary>The currency in which what is earned is rounded and paid.</summary>
    public Currency Currency => Paid?.Currency ?? run.Context.Plan.Plan.Currency;

    /// <summary>Minor units of <see cref="Currency"/> in a unit of the plan's.</summary>
    public Ratio MinorUnits => Paid?.MinorUnits ?? Currency.MinorUnitsPerUnit;

    /// <summary>An amount of the plan's currency, in <see cref="Currency"/>.</summary>
    public Ratio InPay(Ratio amount) => Paid?.ToPay(amount) ?? amount;

    /// <summary>Where lines are worked out.</summary>
    public LineRoom Room => room;

    /// <summary>Whether steps are kept for an explanation.</summary>
    public bool IsKept => room.IsKept;

    /// <summary>The steps, in order; none unless they are kept.</summary>
    public IReadOnlyList<WorkingStep> Steps => _steps;

    /// <summary>What formulas of the component may read besides measures.</summary>
    public IReadOnlyDictionary<ScalarSymbol, FormulaValue?> Values => values;

    /// <summary>The target incentive, or null.</summary>
    public Ratio? Target { get; set; }

    /// <summary>The target incentive of a person in force for the whole period, or null.</summary>
    public Ratio? FullTarget { get; set; }

    /// <summary>The goal that the plan says how to work out; null when there is none, or it stands in its row as it is.</summary>
    public GoalFigure? Goal { get; set; }

    /// <summary>What was measured, or null.</summary>
    public FormulaValue? Measure { get; set; }

    /// <summary>Measure over goal or quota, or null.</summary>
    public Ratio? Attainment { get; set; }

    /// <summary>The exact amount as of the last step.</summary>
    public Ratio Amount { get; private set; }

    /// <summary>The rounded amount.</summary>
    public Money Earned { get; set; }

    /// <summary>The payable part.</summary>
    public Money Payable { get; set; }

    /// <summary>The lines, of a component on events.</summary>
    public EarningLines? Lines { get; set; }

    /// <summary>What decided the lines, kept for their explanation.</summary>
    public LineInputs? Inputs { get; set; }

    /// <summary>The events that <see cref="Inputs"/> are about, in order; empty for a component on a measure.</summary>
    public int[] EventRows { get; set; } = [];

    /// <summary>Makes a value readable by name.</summary>
    public void Set(ScalarSymbol symbol, FormulaValue? value) => values[symbol] = value;

    /// <summary>Notes a step.</summary>
    public void Note(string step, string label, FormulaValue? value, BoundFormula? formula, Arithmetic? arithmetic, SourceLocation where)
    {
        if (IsKept)
        {
            _steps.Add(new(step, label, value, formula, arithmetic, where));
        }
    }

    /// <summary>Notes a step about an amount in the currency of pay.</summary>
    public void NotePaid(string step, string label, Ratio amount, BoundFormula? formula, Arithmetic? arithmetic, SourceLocation where)
    {
        if (IsKept)
        {
            _steps.Add(new(step, label, FormulaValue.Of(ValueKind.Money, amount), formula, arithmetic, where) { Currency = Currency });
        }
    }

    /// <summary>Notes a step that changes the amount: it becomes what the arithmetic comes to.</summary>
    public void Become(Arithmetic arithmetic, string step, string label, SourceLocation where, BoundFormula? formula = null)
    {
        Amount = arithmetic.Value;
        Note(step, label, FormulaValue.Of(ValueKind.Money, Amount), formula, arithmetic, where);
    }

    /// <summary>Notes an amount that came of many lines, which the explanation adds up again.</summary>
    public void Become(Ratio amount, string step, string label, SourceLocation where, BoundFormula? formula = null)
    {
        Amount = amount;
        Note(step, label, FormulaValue.Of(ValueKind.Money, amount), formula, null, where);
    }

    /// <summary>The value of a formula about the participant, or null.</summary>
    public FormulaValue? Evaluate(BoundFormula formula) =>
        run.Context.IsConstant(formula, out var constant) ? constant : Merit.Formulas.Evaluation.FormulaEvaluator.Evaluate(formula.Root, new PersonContext(run, participant.Person, values));

    /// <summary>The value of a formula where one is needed; binding rules out that there is none, save for pay that is missing.</summary>
    public FormulaValue Require(BoundFormula formula)
    {
        if (Evaluate(formula) is { } value)
        {
            return value;
        }

        var missing = MissingKey.In(formula.Root, new PersonContext(run, participant.Person, values));
        run.Context.Findings.Error(Codes.NoValue, formula.Formula.LocationOf(formula.Formula.Root), $"'{formula.Formula}' has no value for '{PersonName}' in {run.Context.Period}.{(missing is null ? "" : $" {missing}")}",
            "Add 'otherwise' and what holds then.");
        return formula.Type.Kind == ValueKind.YesNo ? FormulaValue.Of(false) : FormulaValue.Of(formula.Type.Kind, 0);
    }

    /// <summary>How messages call the participant.</summary>
    public string PersonName => run.Context.People.NameOf(participant.Person);
}
