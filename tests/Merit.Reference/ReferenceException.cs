namespace Merit.Reference;

/// <summary>The reference cannot give a figure: the data or plan lacks something (a goal, pay) or says it twice. The engine reports a diagnostic there.</summary>
public sealed class ReferenceException : Exception
{
    /// <summary>With the reason.</summary>
    public ReferenceException(string message)
        : base(message)
    {
    }
}
