namespace Merit.Documents.Reading;

/// <summary>A character of a value as the file writes it.</summary>
/// <param name="Char">The character it stands for.</param>
/// <param name="Offset">Where it is written.</param>
/// <param name="IsEscape">Whether an escape writes it, so that folding of lines leaves it alone.</param>
internal readonly record struct ScalarUnit(char Char, int Offset, bool IsEscape)
{
    /// <summary>Whether folding or trimming of lines may drop or change it.</summary>
    public bool IsLoose => !IsEscape && Char is ' ' or '\t' or '\n';
}
