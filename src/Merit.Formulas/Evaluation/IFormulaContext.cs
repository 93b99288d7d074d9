using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Evaluation;

/// <summary>Where an evaluation finds the values it reads. Null means "no value".</summary>
public interface IFormulaContext
{
    /// <summary>A column of the current row.</summary>
    FormulaValue? Read(ColumnNode column);

    /// <summary>A single value.</summary>
    FormulaValue? Read(ScalarSymbol scalar);

    /// <summary>An aggregate, worked out before.</summary>
    FormulaValue? Read(AggregateNode aggregate);

    /// <summary>A standard measure, worked out before.</summary>
    FormulaValue? Read(StandardMeasureNode measure);

    /// <summary>A pooled measure, worked out before.</summary>
    FormulaValue? Read(PooledNode pooled);

    /// <summary>A formula for each group, worked out before; nothing that is about no participant has one.</summary>
    FormulaValue? Read(GrainNode grain) => throw new InvalidOperationException("Groups where there is no participant, which binding rules out.");
}
