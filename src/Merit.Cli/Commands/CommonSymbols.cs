using System.CommandLine;
using System.CommandLine.Parsing;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Cli.Commands;

/// <summary>Arguments and options that several commands have, said in the same words.</summary>
internal static class CommonSymbols
{
    /// <summary>The company's folder.</summary>
    public static Argument<string> Folder() => new("FOLDER") { Description = "the company's folder: plans/, data/ and perhaps mapping.yaml" };

    /// <summary>The period to calculate.</summary>
    public static Option<PeriodName> Period() => Period("a month, quarter, year or week: 2026-01, 2026-Q1, 2026, 2026-W01; or a period of a calendar of the company's own", required: true);

    /// <summary>A period that is needed or not.</summary>
    public static Option<PeriodName> Period(string description, bool required) => new("--period", "-p")
    {
        Description = description,
        HelpName = "PERIOD",
        Required = required,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (PeriodName.TryParse(text, out var period))
            {
                return period;
            }

            result.AddError($"'{text}' is no period. A month is written 2026-01, a quarter 2026-Q1, a year 2026, a week 2026-W01; of a calendar with the prefix FY they are FY2026-P01, FY2026-Q1, FY2026 and FY2026-W01.");
            return null;
        },
    };

    /// <summary>Whether bad rows are left out.</summary>
    public static Option<bool> SkipBadRows() => new("--skip-bad-rows")
    {
        Description = "leave out rows that cannot be read, list them, and go on; otherwise nothing is calculated from partly good data",
    };

    /// <summary>How results are written.</summary>
    /// <param name="formats">The choices; the first is the default.</param>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = $"{string.Join(", ", formats[..^1])} or {formats[^1]}; {formats[0]} when left out",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => formats[0],
        };
        OneOf(option, formats);
        return option;
    }

    /// <summary>Restricts an argument to these words, which shells then complete.</summary>
    public static void OneOf(Argument<string> argument, IReadOnlyCollection<string> words)
    {
        argument.CompletionSources.Add([.. words]);
        argument.Validators.Add(result => Check(result, words));
    }

    /// <summary>Restricts an option to these words, which shells then complete.</summary>
    public static void OneOf(Option<string> option, IReadOnlyCollection<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result => Check(result, words));
    }

    private static void Check(SymbolResult result, IReadOnlyCollection<string> words)
    {
        foreach (var word in result.Tokens.Select(token => token.Value).Where(word => !words.Contains(word, StringComparer.Ordinal)))
        {
            result.AddError($"'{word}' is not allowed here. {Suggestion.Mend(word, words)}");
        }
    }

    /// <summary>The file to write instead of standard output.</summary>
    public static Option<string?> Output() => new("--output", "-o") { Description = "write to this file instead of standard output", HelpName = "FILE" };
}
