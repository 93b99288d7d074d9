using System.Globalization;
using Merit.Data.Diagnostics;
using Merit.Imports.Loading;

namespace Merit.Imports.Tests.Sharing;

/// <summary>Files are read by several threads; whoever loads a company sees one outcome all the same.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public void Loading_that_is_cancelled_ends_as_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var rows = string.Concat(Enumerable.Range(0, 200_000).Select(n => "A" + n.ToString(CultureInfo.InvariantCulture) + "\n"));
        var files = new MemoryFiles(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["data/accounts.csv"] = System.Text.Encoding.UTF8.GetBytes("id\n" + rows) });
        var stop = new AtFirstReport(cancellation);

        Should.Throw<OperationCanceledException>(() => CompanyLoader.Load(files, LoadOptions.Strict, new DiagnosticBag(), stop, cancellation.Token));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_fails_as_itself() =>
        Should.Throw<IOException>(() => CompanyLoader.Load(new BrokenFiles(), LoadOptions.Strict, new DiagnosticBag(), null, TestContext.Current.CancellationToken)).Message.ShouldBe("The disk is gone.");

    private sealed class AtFirstReport(CancellationTokenSource cancellation) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => cancellation.Cancel();
    }

    private sealed class BrokenFiles : ICompanyFiles
    {
        public IReadOnlyCollection<string> Paths => ["data/accounts.csv", "data/people.csv"];

        public Stream Open(string path) => throw new IOException("The disk is gone.");
    }
}
