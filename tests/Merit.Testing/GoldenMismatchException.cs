namespace Merit.Testing;

/// <summary>A text differs from its golden file; the message shows the first difference.</summary>
/// <param name="message">Where the texts part, and how to accept the new one.</param>
public sealed class GoldenMismatchException(string message) : Exception(message);
