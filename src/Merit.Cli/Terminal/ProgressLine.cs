using System.Diagnostics;

namespace Merit.Cli.Terminal;

/// <summary>
/// What is being done, on one line of the terminal that each step overwrites. Shows nothing unless a person watches, and nothing of work that
/// is over before the eye could read it.
/// </summary>
internal sealed class ProgressLine : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(400);

    private readonly CliConsole _console;
    private readonly long _started;
    private readonly Lock _lock = new();
    private readonly TimeSpan _patience;
    private bool _shown;

    /// <summary>A line on standard error.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="patience">How long work may take before anything is shown; the usual when left out.</param>
    public ProgressLine(CliConsole console, TimeSpan? patience = null)
    {
        _patience = patience ?? Usual;
        _console = console;
        _started = Stopwatch.GetTimestamp();
    }

    public void Report(string value)
    {
        if (!_console.ErrorIsTerminal || Stopwatch.GetElapsedTime(_started) < _patience)
        {
            return;
        }

        lock (_lock)
        {
            var text = value.Length < _console.Width ? value : value[..(_console.Width - 1)];
            _console.Error.Write($"\r\u001b[2K{text}");
            _shown = true;
        }
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shown)
            {
                _console.Error.Write("\r\u001b[2K");
                _shown = false;
            }
        }
    }

    public void Dispose() => Clear();
}
