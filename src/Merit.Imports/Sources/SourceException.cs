namespace Merit.Imports.Sources;

/// <summary>A file that cannot be read, or not further. The loader makes a finding of it.</summary>
public sealed class SourceException : Exception
{
    /// <summary>A file fault.</summary>
    public SourceException(string code, string message, string? mend, int line = 0, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Mend = mend;
        Line = line;
    }

    /// <summary>The stable code of the finding.</summary>
    public string Code { get; }

    /// <summary>What would be right.</summary>
    public string? Mend { get; }

    /// <summary>The line, or 0 for the whole file.</summary>
    public int Line { get; }
}
