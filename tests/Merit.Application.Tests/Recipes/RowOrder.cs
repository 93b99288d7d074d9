namespace Merit.Application.Tests.Recipes;

/// <summary>Puts the rows of data files into another order, the same one for the same seed.</summary>
internal static class RowOrder
{
    /// <summary>Shuffles every CSV file of a folder.</summary>
    public static void Shuffle(string folder, ulong seed)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            lines.ShouldAllBe(line => line.Count(c => c == '"') % 2 == 0, $"{file}: a field over several lines cannot be shuffled");
            for (var i = lines.Length - 1; i > 1; i--)
            {
                // The multiplier and increment of Knuth's MMIX; the high bits are the good ones.
                seed = unchecked((seed * 6364136223846793005UL) + 1442695040888963407UL);
                var j = 1 + (int)((seed >> 33) % (ulong)i);
                (lines[i], lines[j]) = (lines[j], lines[i]);
            }

            File.WriteAllLines(file, lines);
        }
    }
}
