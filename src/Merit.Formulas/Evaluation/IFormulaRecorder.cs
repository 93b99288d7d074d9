using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Evaluation;

/// <summary>Listens to an evaluation, for explanations.</summary>
public interface IFormulaRecorder
{
    /// <summary>Called once for every node that was evaluated, after those below it. A branch not taken is not evaluated.</summary>
    /// <param name="node">The node.</param>
    /// <param name="value">What it gave; null for no value.</param>
    void Record(BoundNode node, FormulaValue? value);
}
