namespace Merit.Imports.Loading;

/// <summary>The files of a company's folder, wherever they are kept.</summary>
/// <remarks>Files are read side by side: <see cref="Open"/> is called from several threads at once.</remarks>
public interface ICompanyFiles
{
    /// <summary>Every file's path inside the folder, with <c>/</c> between its parts.</summary>
    IReadOnlyCollection<string> Paths { get; }

    /// <summary>Opens a file. The caller closes it.</summary>
    Stream Open(string path);
}
