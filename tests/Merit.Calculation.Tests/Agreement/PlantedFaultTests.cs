using Merit.Agreement;
using Merit.Reference;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>A rule that no case tests could be broken unseen: with each fault planted into the reference, it and the engine must disagree on some case.</summary>
public sealed class PlantedFaultTests
{
    public static TheoryData<string> Faults => [.. Enum.GetNames<Fault>().Where(name => name != nameof(Fault.None))];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_breaks_the_agreement_on_some_case(string name)
    {
        if (AgreementCases.AreFew)
        {
            return;
        }

        var fault = Enum.Parse<Fault>(name);

        AgreementCases.All.Any(one => ResultText.FirstDifference(one.Calculated, one.RunWith(fault)) is not null).ShouldBeTrue();
    }
}
