using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>How a target or a goal shrinks for a part of the time: the same words for both.</summary>
internal static class ProrationShapes
{
    public static ChoiceShape Proration { get; } = new(
        Word("none", "it stays whole"),
        Word("calendar_days", "times days in force / days"),
        Word("working_days", "the same of the days from Monday to Friday"),
        Word("months_begun", "times months of the plan's calendar with a day in force / months"),
        Word("months_whole", "times months of the plan's calendar in force on all their days / months"),
        Word("months_by_days", "every month has an equal part, times days in force / days of the month"));
}
