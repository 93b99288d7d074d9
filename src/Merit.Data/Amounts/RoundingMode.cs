namespace Merit.Data.Amounts;

/// <summary>How a value between two neighbours becomes one of them. Always stated, never inferred.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest; a half goes to the even neighbour. The default of plans: no drift over many lines.</summary>
    HalfEven,

    /// <summary>To the nearest; a half goes away from zero.</summary>
    HalfUp,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Toward zero.</summary>
    Down,
}
