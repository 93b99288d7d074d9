using System.CommandLine;
using Merit.Cli.Help;
using Merit.Cli.Terminal;
using Merit.Imports.Mapping;
using Merit.Plans;
using Merit.Plans.Calendars;

namespace Merit.Cli.Commands;

/// <summary><c>merit schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Make(CliConsole console)
    {
        var what = new Argument<string>("DOCUMENT") { Description = "plan, mapping or calendars" };
        CommonSymbols.OneOf(what, ["plan", "mapping", "calendars"]);
        var output = CommonSymbols.Output();
        var command = new TaughtCommand("schema", "print the JSON Schema of plans, mappings or calendars, for your editor")
        {
            About = "Prints the JSON Schema of plan documents, of mappings or of calendars. With it an editor completes keys and marks mistakes while you type.",
            Examples =
            [
                ("merit schema plan --output plan.schema.json", "a file for the editor"),
                ("# yaml-language-server: $schema=../plan.schema.json", "first line of a plan, for editors that use yaml-language-server"),
            ],
            Next = "'merit check FOLDER' finds what no schema can: names, units, circles, gaps.",
        };
        command.Add(what);
        command.Add(output);
        command.SetAction(parsed =>
        {
            var schema = parsed.GetRequiredValue(what) switch { "plan" => PlanSchema.Json, "mapping" => MappingSchema.Json, _ => CalendarShape.Schema };
            OutputTarget.Write(console, parsed.GetValue(output), stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(schema.TrimEnd() + "\n")));
            return ExitCode.Ok;
        });
        return command;
    }
}
