using System.CommandLine;
using System.Text;

namespace Merit.Cli.Help;

/// <summary>The text of <c>--help</c>, made from the commands themselves so that it names every argument and option.</summary>
internal static class HelpPage
{
    private const int Width = 100;

    /// <summary>Writes the help of the program or of one command.</summary>
    public static void Write(Command command, TextWriter writer)
    {
        if (command is RootCommand)
        {
            WriteRoot(command, writer);
        }
        else
        {
            WriteCommand(command, writer);
        }
    }

    private static void WriteRoot(Command root, TextWriter writer)
    {
        writer.WriteLine(root.Description);
        writer.WriteLine();
        writer.WriteLine("Usage: merit COMMAND [arguments] [options]");
        Section(writer, "Commands", root.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? "")));
        Section(writer, "Options", Options(root));
        writer.WriteLine();
        writer.WriteLine("A first walk");
        Rows(writer,
        [
            ("merit new acme --from base-and-bonus", "make the folder acme: a plan and data to edit"),
            ("merit check acme", "is everything right? do the plan's own examples come out?"),
            ("merit calculate acme --period 2026-Q1", "who earned what"),
            ("merit explain acme ana --period 2026-Q1", "why, down to the rows of the files"),
        ]);
        Section(writer, "Exit codes", ExitCode.All.Select(pair => (pair.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), pair.Meaning)));
        writer.WriteLine();
        writer.WriteLine("Help on a command: merit COMMAND --help");
    }

    private static void WriteCommand(Command command, TextWriter writer)
    {
        var lesson = command as TaughtCommand;
        Wrapped(writer, lesson is { About.Length: > 0 } ? lesson.About : Sentence(command.Description ?? ""), "");
        writer.WriteLine();
        var arguments = command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name);
        var required = command.Options.Where(o => o.Required).Select(o => $"{o.Name} {o.HelpName}");
        var rest = command.Options.Any(o => !o.Required) ? ["[options]"] : Array.Empty<string>();
        writer.WriteLine($"Usage: merit {string.Join(' ', [command.Name, .. arguments, .. required, .. rest])}");
        Section(writer, "Arguments", command.Arguments.Select(a => (a.Name, a.Description ?? "")));
        Section(writer, "Options", Options(command));
        if (lesson is not null)
        {
            writer.WriteLine();
            writer.WriteLine(lesson.Examples.Count == 1 ? "Example" : "Examples");
            Rows(writer, lesson.Examples);
            writer.WriteLine();
            Wrapped(writer, $"Next: {lesson.Next}", "");
        }
    }

    private static IEnumerable<(string, string)> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Where(option => !option.Hidden).OrderBy(option => option.Required ? 0 : 1).Select(option =>
        {
            var names = string.Join(", ", option.Aliases.Where(a => a.Length == 2).Concat([option.Name]));
            return (option.HelpName is { } value ? $"{names} {value}" : names, (option.Description ?? "") + (option.Required ? " (required)" : ""));
        });

    private static void Section(TextWriter writer, string title, IEnumerable<(string Left, string Right)> rows)
    {
        var list = rows.ToList();
        if (list.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine(title);
            Rows(writer, list);
        }
    }

    private static void Rows(TextWriter writer, IReadOnlyList<(string Left, string Right)> rows)
    {
        var width = rows.Max(row => row.Left.Length);
        foreach (var (left, right) in rows)
        {
            if (width + 4 + right.Length > Width && width > 36)
            {
                writer.WriteLine($"  {left}");
                Wrapped(writer, right, new string(' ', 6));
            }
            else
            {
                Wrapped(writer, right, new string(' ', width + 4), $"  {left.PadRight(width)}  ");
            }
        }
    }

    // Breaks text at spaces; the first line begins with `first` (of the indent's length), later ones with the indent.
    private static void Wrapped(TextWriter writer, string text, string indent, string? first = null)
    {
        var line = new StringBuilder(first ?? indent);
        var empty = true;
        foreach (var word in text.Split(' '))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                writer.WriteLine(line.ToString().TrimEnd());
                line.Clear().Append(indent);
                empty = true;
            }

            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
