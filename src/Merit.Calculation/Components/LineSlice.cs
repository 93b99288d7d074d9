using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Lines;
using Merit.Plans.Components;

namespace Merit.Calculation.Components;

/// <summary>Where one participant's lines of a component stand in its columns.</summary>
/// <param name="Earned">What lines earn, in minor units.</param>
/// <param name="Payable">What of it is payable; the same memory where all is.</param>
internal readonly record struct LineSlice(Memory<long> Earned, Memory<long> Payable)
{
    /// <summary>
    /// A participant's place in the columns of the run, or in columns of their own for an explanation: what a result shows is written once. A component that is rounded as a whole shows no lines,
    /// and has them for the moment only.
    /// </summary>
    public static LineSlice Of(BoundComponent component, CreditedRows set, int count, Working working)
    {
        if (component.Source.Rounding.Per != RoundingGrain.Event && !working.IsKept)
        {
            var room = working.Room.Amounts(count).AsMemory(0, count);
            return new(room, room);
        }

        var (columns, start) = working.IsKept || working.Run.ColumnsOf(component) is not { } shared
            ? (new LineColumns(count, component.Source.Release != Plans.Components.Release.AtOnce), 0)
            : (shared, set.Credits.StartOf(working.Participant.Person));
        return new(columns.Earned.AsMemory(start, count), columns.Payable.AsMemory(start, count));
    }
}
