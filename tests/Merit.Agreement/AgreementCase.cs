using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Plans;
using Merit.Reference;
using Merit.Reference.Generation;

namespace Merit.Agreement;

/// <summary>A generated case with its plans read and what the reference makes of it.</summary>
public sealed class AgreementCase
{
    private readonly Lazy<(IReadOnlyList<ReferenceResult> Results, Facts Facts)> _reference;
    private readonly Lazy<IReadOnlyList<string>> _engine;

    private AgreementCase(GeneratedCase generated, IReadOnlyList<Plan> plans)
    {
        Generated = generated;
        Plans = plans;
        _engine = new(() => RunEngine(ArithmeticWidth.Narrow));
        _reference = new(() => ReferenceCalculation.RunWithFacts(generated.Dataset, plans, generated.Period));
    }

    public GeneratedCase Generated { get; }

    public IReadOnlyList<Plan> Plans { get; }

    public IReadOnlyList<ReferenceResult> Expected => _reference.Value.Results;

    /// <summary>What the engine makes of it, as text.</summary>
    public IReadOnlyList<string> Calculated => _engine.Value;

    public Facts Facts => _reference.Value.Facts;

    /// <summary>The case of a seed, its documents read as every document is.</summary>
    /// <param name="seed">What the case is made from.</param>
    /// <param name="order">Another order of the same rows.</param>
    /// <param name="newcomer">Whether somebody joins who shares nothing with the others.</param>
    public static AgreementCase Of(ulong seed, ulong order = 0, bool newcomer = false)
    {
        var generated = CaseGenerator.Generate(seed, order, newcomer);
        var diagnostics = new DiagnosticBag();
        var plans = generated.PlanTexts.Select(plan => PlanReader.Read(plan.Text, plan.File, diagnostics, CompanyCalendars.All)).ToList();
        return diagnostics.Items.Any(item => item.Severity == Severity.Error)
            ? throw new InvalidOperationException($"The plans of a case are in error: {string.Join(Environment.NewLine, diagnostics.Items)}{Environment.NewLine}{generated}")
            : new(generated, [.. plans.OfType<Plan>()]);
    }

    /// <summary>What the engine makes of it, as text; its findings when it makes nothing of it.</summary>
    public IReadOnlyList<string> RunEngine(ArithmeticWidth width)
    {
        var diagnostics = new DiagnosticBag();
        var run = CalculationRun.Start(Generated.Dataset, Plans, Generated.Period, CalculationOptions.Default with { LeastWidth = width }, diagnostics);
        return run is null ? [.. diagnostics.Items.Select(item => item.ToString())] : EngineText.Of(run.Result);
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
    public override string ToString() =>
        $"Replay it with ./soak.sh 1 {Generated.Seed}, or in the tests with MERIT_SEED={Generated.Seed}.{Environment.NewLine}{Generated}";
}
