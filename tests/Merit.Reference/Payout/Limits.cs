using Merit.Data.Amounts;
using Merit.Plans.Components;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>Gate, multiplier, cap and floor, in this order (design 6.13; plan reference, "Components").</summary>
internal sealed class Limits(PlanRun run)
{
    /// <summary>An amount that is made of no events.</summary>
    public Ratio Apply(Component component, Row person, Ratio amount)
    {
        var cap = Most(component, person);
        if (run.Fault == Fault.CapBeforeGateAndMultiplier && cap is { } early)
        {
            return AtLeast(component, person, Factor(component, person) * Ratio.Min(amount, early));
        }

        amount *= Factor(component, person);
        if (run.Fault == Fault.FloorBeforeCap)
        {
            amount = AtLeast(component, person, amount);
        }

        run.Facts.Note("limit binds", amount > cap);
        amount = cap is { } most ? Ratio.Min(amount, most) : amount;
        return run.Fault == Fault.FloorBeforeCap ? amount : AtLeast(component, person, amount);
    }

    /// <summary>The amounts of events: "a cap cuts the last events (date, then id); what a floor adds is a line without an event".</summary>
    public List<ExactLine> Apply(Component component, Row person, List<ExactLine> lines)
    {
        var cap = Most(component, person);
        var factor = Factor(component, person);
        List<ExactLine> Multiplied(List<ExactLine> all) => [.. all.Select(line => line with { Amount = line.Amount * factor })];

        lines = run.Fault switch
        {
            Fault.CapBeforeGateAndMultiplier => Multiplied(Cut(lines, cap)),
            Fault.FloorBeforeCap => Cut(Lifted(component, person, Multiplied(lines)), cap),
            _ => Cut(Multiplied(lines), cap),
        };
        return run.Fault == Fault.FloorBeforeCap ? lines : Lifted(component, person, lines);
    }

    /// <summary>Gate and multiplier: "pays only when the condition holds", "a factor on the amount".</summary>
    private Ratio Factor(Component component, Row person)
    {
        var scope = new Scope(person) { Component = component };
        var holds = component.Gate is null || run.Interpreter.Holds(component.Gate.Condition, scope);
        run.Facts.Note("limit binds", !holds);
        if (!holds)
        {
            return Ratio.Zero;
        }

        return component.Multiplier is null ? Ratio.One : run.Interpreter.Number(component.Multiplier, scope);
    }

    private Ratio? Most(Component component, Row person) =>
        component.Cap is null ? null : run.Interpreter.Number(component.Cap, new Scope(person) { Component = component });

    private Ratio AtLeast(Component component, Row person, Ratio amount) =>
        component.Floor is null ? amount : Ratio.Max(amount, run.Interpreter.Number(component.Floor, new Scope(person) { Component = component }));

    /// <summary>
    /// "A cap cuts the last events (date, then id): it holds the running total, so what is beyond it adds nothing and a later reversal takes back
    /// first what was beyond."
    /// </summary>
    private List<ExactLine> Cut(List<ExactLine> lines, Ratio? cap)
    {
        if (cap is not { } most)
        {
            return lines;
        }

        var cut = new List<ExactLine>();
        var (running, held) = (Ratio.Zero, Ratio.Zero);
        foreach (var line in lines)
        {
            running += line.Amount;
            var next = Ratio.Min(running, most);
            run.Facts.Note("limit binds", running > most);
            cut.Add(line with { Amount = next - held });
            held = next;
        }

        return cut;
    }

    private List<ExactLine> Lifted(Component component, Row person, List<ExactLine> lines)
    {
        var total = Exact.Sum(lines.Select(line => line.Amount));
        var added = AtLeast(component, person, total) - total;
        return added.IsZero ? lines : [.. lines, new(null, Ratio.Zero, added)];
    }
}
