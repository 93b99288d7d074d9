using Merit.Data.Diagnostics;
using Merit.Plans;
using Merit.Reference;
using Merit.Reference.Generation;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>A generated case with its plans read and what the reference makes of it.</summary>
public sealed class AgreementCase
{
    private readonly Lazy<(IReadOnlyList<ReferenceResult> Results, Facts Facts)> _reference;

    private AgreementCase(GeneratedCase generated, IReadOnlyList<Plan> plans)
    {
        Generated = generated;
        Plans = plans;
        _reference = new(() => ReferenceCalculation.RunWithFacts(generated.Dataset, plans, generated.Period));
    }

    public GeneratedCase Generated { get; }

    public IReadOnlyList<Plan> Plans { get; }

    public IReadOnlyList<ReferenceResult> Expected => _reference.Value.Results;

    public Facts Facts => _reference.Value.Facts;

    /// <summary>The case of a seed, its documents read as every document is.</summary>
    public static AgreementCase Of(ulong seed)
    {
        var generated = CaseGenerator.Generate(seed);
        var diagnostics = new DiagnosticBag();
        var plans = generated.PlanTexts.Select(plan => PlanReader.Read(plan.Text, plan.File, diagnostics)).ToList();
        diagnostics.Items.Where(item => item.Severity == Severity.Error)
            .ShouldBeEmpty($"{string.Join(Environment.NewLine, diagnostics.Items)}{Environment.NewLine}{generated}");
        return new(generated, [.. plans.OfType<Plan>()]);
    }

    /// <summary>What the reference with a planted fault makes of it, as text; the reason when it can make nothing of it.</summary>
    internal IReadOnlyList<string> RunWith(Fault fault)
    {
        try
        {
            return ResultText.Of(ReferenceCalculation.Run(Generated.Dataset, Plans, Generated.Period, fault).Results);
        }
        catch (ReferenceException exception)
        {
            return [exception.Message];
        }
    }

    /// <summary>How to run this case alone, and all that is in it.</summary>
    public override string ToString() => $"Replay it with MERIT_SEED={Generated.Seed}.{Environment.NewLine}{Generated}";
}
