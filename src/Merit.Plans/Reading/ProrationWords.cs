using Merit.Documents;

namespace Merit.Plans.Reading;

/// <summary>Reads the words for how a target or a goal shrinks.</summary>
internal static class ProrationWords
{
    private static readonly (string Word, Proration? Value)[] Words =
    [
        ("none", Proration.None), ("calendar_days", Proration.CalendarDays), ("working_days", Proration.WorkingDays),
        ("months_begun", Proration.MonthsBegun), ("months_whole", Proration.MonthsWhole), ("months_by_days", Proration.MonthsByDays),
    ];

    /// <summary>Whether months are counted, which not every calendar has.</summary>
    public static bool CountsMonths(Proration? proration) => proration is Proration.MonthsBegun or Proration.MonthsWhole or Proration.MonthsByDays;

    /// <summary>What a map says under <c>proration</c>; null when nothing.</summary>
    public static Proration? Of(MappingNode map) => map.Word<Proration?>("proration", null, Words);
}
