namespace Merit.Data.Building;

/// <summary>What is wrong with one cell of a row.</summary>
/// <param name="Code">The stable code of the finding.</param>
/// <param name="Message">What is wrong, with the value in single quotes.</param>
/// <param name="Mend">What would be right; null when the message says it.</param>
public sealed record CellFault(string Code, string Message, string? Mend);
