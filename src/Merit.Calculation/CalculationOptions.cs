namespace Merit.Calculation;

/// <summary>How a run behaves; nothing here changes a figure.</summary>
public sealed record CalculationOptions
{
    /// <summary>The usual.</summary>
    public static CalculationOptions Default { get; } = new();

    /// <summary>Told which step is being done; may be called from any thread.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Stops the run with <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The least width of whole-number arithmetic: figures are the same at any; tests force each in turn.</summary>
    public ArithmeticWidth LeastWidth { get; init; }
}
