using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Lines;

namespace Merit.Calculation.Components;

/// <summary>Where one participant's lines of a component stand in its columns.</summary>
/// <param name="Rows">The events.</param>
/// <param name="Credited">The credited values, as numerators.</param>
/// <param name="Earned">What lines earn, in minor units.</param>
/// <param name="Payable">What of it is payable; the same memory where all is.</param>
internal readonly record struct LineSlice(Memory<int> Rows, Memory<long> Credited, Memory<long> Earned, Memory<long> Payable)
{
    /// <summary>How many lines.</summary>
    public int Count => Rows.Length;

    /// <summary>A participant's place in the columns of the run, or in columns of their own for an explanation: what a result shows is written once.</summary>
    public static LineSlice Of(BoundComponent component, CreditedRows set, int count, Working working)
    {
        var (columns, start) = working.IsKept || working.Run.ColumnsOf(component) is not { } shared
            ? (new LineColumns(count, component.Source.Release != Plans.Components.Release.AtOnce), 0)
            : (shared, set.Credits.StartOf(working.Participant.Person));
        return new(columns.Rows.AsMemory(start, count), columns.Credited.AsMemory(start, count), columns.Earned.AsMemory(start, count), columns.Payable.AsMemory(start, count));
    }
}
