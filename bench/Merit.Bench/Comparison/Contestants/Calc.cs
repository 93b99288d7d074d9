namespace Merit.Bench.Comparison.Contestants;

/// <summary>A LibreOffice spreadsheet with the exports on sheets and formulas beside them. Always at the smallest size: the next would take days.</summary>
internal static class Calc
{
    public const string Size = "XS";

    private const string Key = "calc";
    private const string Title = "LibreOffice Calc";

    private static readonly string[] Places = ["/usr/lib/libreoffice/program/soffice.bin", "/opt/libreoffice/program/soffice.bin"];

    public static Contestant Prepare(Workbench bench)
    {
        if (Office() is not { } office || Python.With("uno") is not { } python)
        {
            return Contestant.Missing(Key, Title, Size, "LibreOffice or its Python bridge is not installed (Debian: apt-get install libreoffice-calc python3-uno)");
        }

        var folder = bench.FolderOf("calc");
        var book = Path.Combine(folder, "book.fods");
        Workbench.Say("Making the workbook");
        var built = new ExternalCommand(python, [Checkout.Of("bench", "rivals", "calc", "build.py"), bench.DataOf(Size), book]).Run();
        return built.Succeeded
            ? new Contestant(Key, Title, Size, bench.SlowRepeat, output => new ExternalCommand(python, [Checkout.Of("bench", "rivals", "calc", "recalc.py"), book, output, Path.Combine(folder, "profile"), office]))
            : Contestant.Missing(Key, Title, Size, built.Reason);
    }

    private static string? Office() => Places.FirstOrDefault(File.Exists);
}
