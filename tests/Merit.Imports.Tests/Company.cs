using System.Text;
using Merit.Data.Diagnostics;
using Merit.Imports.Loading;

namespace Merit.Imports.Tests;

/// <summary>A company's folder in memory, written line by line.</summary>
internal sealed class Company
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Two people, two accounts in dollars and yen, and nothing else.</summary>
    public static Company Small() => new Company()
        .With("data/people.csv", "id,name", "P1,Ada", "P2,Ben")
        .With("data/accounts.csv", "id,name,currency", "A1,Acme,USD", "A2,Nihon,JPY");

    public Company With(string path, params string[] lines) => WithBytes(path, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    public Company WithBytes(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    public (LoadResult Result, DiagnosticBag Diagnostics) Load(bool skipBadRows = false)
    {
        var diagnostics = new DiagnosticBag();
        return (CompanyLoader.Load(new MemoryFiles(_files), new(skipBadRows), diagnostics), diagnostics);
    }

    /// <summary>The dataset; fails with the findings when there is none.</summary>
    public Data.Tables.Dataset Dataset()
    {
        var (result, diagnostics) = Load();
        diagnostics.Items.Select(d => d.ToString()).ShouldBeEmpty();
        return result.Dataset.ShouldNotBeNull();
    }

    /// <summary>All findings, one a line; nothing may be loaded.</summary>
    public string Faults()
    {
        var (result, diagnostics) = Load();
        result.Dataset.ShouldBeNull();
        return string.Join('\n', diagnostics.Items);
    }
}
