namespace Merit.Cli;

/// <summary>The command line asks for something that isn't there: ends the command with <see cref="ExitCode.Usage"/>.</summary>
/// <param name="message">What is wrong and what would be right.</param>
internal sealed class UsageException(string message) : Exception(message);
