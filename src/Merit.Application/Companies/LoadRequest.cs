namespace Merit.Application.Companies;

/// <summary>What to load, and how.</summary>
/// <param name="Folder">The company's folder, as the person named it.</param>
public sealed record LoadRequest(string Folder)
{
    /// <summary>Whether rows with a fault are left out and listed; otherwise one fault and nothing is loaded.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>Told which step is being done.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Ends the work with <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
