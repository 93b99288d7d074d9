using Merit.Data.Amounts;
using Merit.Formulas.Types;
using Merit.Plans.Components;

namespace Merit.Calculation.Results;

/// <summary>What one component came to for one participant in the period.</summary>
public sealed class ComponentResult
{
    /// <summary>The component as the plan states it.</summary>
    public required Component Component { get; init; }

    /// <summary>Its target incentive in units of the currency that the participant is paid in, exact; null when it has none.</summary>
    public required Ratio? Target { get; init; }

    /// <summary>What was measured: the bonus's measure, the commission's credited value, the SPIFF's count. Null when there is no value.</summary>
    public required FormulaValue? Measure { get; init; }

    /// <summary>Measure over goal or quota; null when there is none.</summary>
    public required Ratio? Attainment { get; init; }

    /// <summary>What was earned before rounding, in units of the plan's currency whatever is paid; what other components' formulas read.</summary>
    public required Ratio Exact { get; init; }

    /// <summary>What was earned, in the currency that the participant is paid in.</summary>
    public required Money Earned { get; init; }

    /// <summary>What of it is payable at the period's end; the rest is held.</summary>
    public required Money Payable { get; init; }

    /// <summary>The lines it is made of, one per credited event; null when it is not made of events.</summary>
    public EarningLines? Lines { get; init; }
}
