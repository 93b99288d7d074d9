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

    [Fact]
    public void A_file_that_breaks_while_it_is_read_fails_as_itself() =>
        Should.Throw<IOException>(() => CompanyLoader.Load(new BreakingFiles(), LoadOptions.Strict, new DiagnosticBag(), null, TestContext.Current.CancellationToken)).Message.ShouldBe("The disk went away.");

    private sealed class AtFirstReport(CancellationTokenSource cancellation) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => cancellation.Cancel();
    }

    private sealed class BrokenFiles : ICompanyFiles
    {
        public IReadOnlyCollection<string> Paths => ["data/accounts.csv", "data/people.csv"];

        public Stream Open(string path) => throw new IOException("The disk is gone.");
    }

    private sealed class BreakingFiles : ICompanyFiles
    {
        public IReadOnlyCollection<string> Paths => ["data/accounts.csv"];

        public Stream Open(string path) => new BreakingStream();
    }

    // A header and rows without end, of which the first megabytes can be read.
    private sealed class BreakingStream : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position > 3_000_000)
            {
                throw new IOException("The disk went away.");
            }

            for (var i = 0; i < count; i++)
            {
                buffer[offset + i] = "id\n"u8[(int)(_position++ % 3)];
            }

            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
