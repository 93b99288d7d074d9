namespace Merit.Formulas.Binding;

/// <summary>How many rows become one value. Shares weigh where stated.</summary>
public enum AggregateFunction
{
    /// <summary>Sum of value times share.</summary>
    Sum,

    /// <summary>Sum of shares, or number of rows where the set counts whole.</summary>
    Count,

    /// <summary>Sum of value times share over sum of shares; empty when there are none.</summary>
    Average,

    /// <summary>Sum of value times weight times share over sum of weight times share; empty when that is zero.</summary>
    WeightedAverage,

    /// <summary>The least value, shares aside; empty when there is no row.</summary>
    Min,

    /// <summary>The greatest value, shares aside; empty when there is no row.</summary>
    Max,

    /// <summary>How many different values, shares aside.</summary>
    DistinctCount,

    /// <summary>The value of the first row by date, then id; empty when there is no row.</summary>
    First,

    /// <summary>The value of the last row by date, then id; empty when there is no row.</summary>
    Last,
}
