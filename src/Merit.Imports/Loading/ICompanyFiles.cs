namespace Merit.Imports.Loading;

/// <summary>The files of a company's folder, wherever they are kept.</summary>
public interface ICompanyFiles
{
    /// <summary>Every file's path inside the folder, with <c>/</c> between its parts.</summary>
    IReadOnlyCollection<string> Paths { get; }

    /// <summary>Opens a file. The caller closes it.</summary>
    Stream Open(string path);
}
