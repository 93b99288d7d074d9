using Merit.Imports.Loading;

namespace Merit.Bench.QuarterClose;

/// <summary>The generated files as a company's folder: its mapping and plans lie beside the program.</summary>
internal sealed class WorkloadFiles(string data) : ICompanyFiles
{
    private readonly FolderFiles _data = new(data);

    public static string Definition => Path.Combine(AppContext.BaseDirectory, "quarter-close");

    public IReadOnlyCollection<string> Paths => [.. _data.Paths, "mapping.yaml"];

    public Stream Open(string path) => path == "mapping.yaml" ? File.OpenRead(Path.Combine(Definition, path)) : _data.Open(path);
}
