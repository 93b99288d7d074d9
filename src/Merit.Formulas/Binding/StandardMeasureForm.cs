using System.Collections.Immutable;

namespace Merit.Formulas.Binding;

/// <summary>How a standard measure is called.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Name">As formulas write it.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Choices">What may be chosen, in the order of the reference.</param>
public sealed record StandardMeasureForm(StandardMeasure Measure, string Name, string Title, ImmutableArray<MeasureChoice> Choices)
{
    /// <summary>Whether it counts, rather than add amounts up.</summary>
    public bool Counts => Measure is StandardMeasure.LogoRetention or StandardMeasure.LogoRenewalRate;

    /// <summary>Whether it is about what came up for renewal, rather than about the whole book.</summary>
    public bool IsOfRenewals => Measure is StandardMeasure.GrossRenewalRate or StandardMeasure.NetRenewalRate or StandardMeasure.LogoRenewalRate;

    /// <summary>The choice of this name, or null.</summary>
    public MeasureChoice? Find(string choice) => Choices.FirstOrDefault(one => one.Name == choice);
}
