using System.Globalization;

namespace Merit.Bench.Comparison;

/// <summary>Words, then options of two words each.</summary>
internal sealed record CommandOptions(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Values)
{
    private static readonly string[] Known = ["repeat", "slow-repeat", "calculations", "with", "data", "work", "output", "publish", "people"];

    /// <summary>Null where an option is unknown or lacks its value.</summary>
    public static CommandOptions? Read(IReadOnlyList<string> arguments)
    {
        var words = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = words.Count; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count || !arguments[i].StartsWith("--", StringComparison.Ordinal) || !Known.Contains(arguments[i][2..], StringComparer.Ordinal))
            {
                return null;
            }

            values[arguments[i][2..]] = arguments[i + 1];
        }

        return new CommandOptions(words, values);
    }

    public int Number(string name, int otherwise) => Values.TryGetValue(name, out var text) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name) => Values.GetValueOrDefault(name);
}
