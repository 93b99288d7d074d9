namespace Merit.Data.Time;

/// <summary>The words for lengths of periods.</summary>
public static class PeriodLengths
{
    /// <summary>The word by which plans and messages name a length: <c>quarter</c>.</summary>
    public static string Word(this PeriodLength length) => length switch
    {
        PeriodLength.Week => "week",
        PeriodLength.Month => "month",
        PeriodLength.Quarter => "quarter",
        _ => "year",
    };
}
