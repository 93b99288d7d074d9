using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures;

/// <summary>A measure for everyone, and the two parts of a quotient so that it can be pooled.</summary>
internal sealed class MeasureVector(Func<int, FormulaValue?> valueOf, PersonQuotients? quotients)
{
    /// <summary>The value of a person, or null.</summary>
    public FormulaValue? ValueOf(int person) => valueOf(person);

    /// <summary>Numerators and denominators, when the measure is a quotient.</summary>
    public PersonQuotients? Quotients { get; } = quotients;

    /// <summary>The measure that a formula states.</summary>
    public static MeasureVector Of(BoundFormula formula, PlanRun run)
    {
        var values = new FormulaValue?[run.Context.People.Count];
        Parallel.For(0, values.Length, new ParallelOptions { CancellationToken = run.Context.Cancellation }, person =>
            values[person] = FormulaEvaluator.Evaluate(formula.Root, new PersonContext(run, person)));
        return new(person => values[person], QuotientsOf(formula.Root, run));
    }

    private static PersonQuotients? QuotientsOf(BoundNode node, PlanRun run) => node switch
    {
        BinaryNode { Operator: BinaryOperator.Otherwise } otherwise => QuotientsOf(otherwise.Left, run),
        BinaryNode { Operator: BinaryOperator.Divide } divide => new(person => PartsOf(divide, new PersonContext(run, person))),
        StandardMeasureNode standard => run.StandardOf(standard),
        PooledNode pooled => run.PooledOf(pooled).Quotients,
        AggregateNode aggregate => run.AggregateOf(aggregate).Quotients,
        GrainNode grain => run.GrainOf(grain).Quotients,
        ScalarNode scalar => run.MeasureOf(scalar.Symbol)?.Quotients,
        _ => null,
    };

    private static (Ratio, Ratio)? PartsOf(BinaryNode divide, PersonContext context) =>
        FormulaEvaluator.Evaluate(divide.Left, context) is { } over && FormulaEvaluator.Evaluate(divide.Right, context) is { } under
            ? (over.Number, under.Number) : null;
}
