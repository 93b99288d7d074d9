namespace Merit.Data.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Nothing is calculated until it is mended.</summary>
    Error,

    /// <summary>Calculation goes on; somebody should look.</summary>
    Warning,
}
