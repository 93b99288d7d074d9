namespace Merit.Cli;

/// <summary>The command line asks for something that isn't there: ends the command with exit code 2.</summary>
/// <param name="message">What is wrong and what would be right.</param>
public sealed class UsageException(string message) : Exception(message);
