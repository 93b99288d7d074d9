namespace Merit.Application;

/// <summary>A file or folder that cannot be read or written: a matter of the outside world, not of its content.</summary>
/// <param name="path">The file or folder, as the person named it.</param>
/// <param name="message">What is wrong with it, one sentence.</param>
/// <param name="cause">What the system said, if it said anything.</param>
public sealed class FileFaultException(string path, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The file or folder, as the person named it.</summary>
    public string Path { get; } = path;
}
