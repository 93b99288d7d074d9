using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Merit.Application.Tests.Recipes;
using Merit.Formulas.Binding;

namespace Merit.Application.Tests.Reference;

/// <summary>The page of choices is written from the list that formulas are checked against, and every word on it stands in a plan that is run.</summary>
public sealed class ChoicesPageTests
{
    private static readonly IReadOnlyList<(string Folder, string Text)> Plans =
    [
        .. from name in RecipeFolder.Names
           from path in Directory.EnumerateFiles(Path.Combine(RecipeFolder.Of(name).Path, "plans"), "*.yaml")
           select (name, WithoutComments(path)),
    ];

    [Fact]
    public void Every_word_of_every_choice_of_every_measure_stands_in_a_plan_that_is_run() => Words().Where(word => Stating(word.Form, word.Choice, word.Word).Count == 0).ShouldBeEmpty();

    [Fact]
    public void The_page_says_what_formulas_may_say()
    {
        var page = new StringBuilder("""
            # The choices of the standard measures

            A standard measure is called with choices, in any order: `gross_retention(cap = none, movement_holder = at_event)`. What is not stated is the first value of the choice. The explanation of a measure names what it was worked out with.
            What the measures are is in the [plan reference](../plan-reference.md); what each choice changes, in figures, in the examples named beside it.

            A test writes this page from the list that formulas are checked against, and finds each value in a plan below `examples/`.

            """);
        foreach (var form in StandardMeasures.All)
        {
            page.Append($"\n## `{form.Name}`\n\n| choice | value | meaning | stated in |\n| --- | --- | --- | --- |\n");
            foreach (var choice in form.Choices)
            {
                page.Append(Rows(form, choice));
            }
        }

        Golden.Match(page.ToString(), "../../../docs/plan-reference/choices.md");
    }

    private static string Rows(StandardMeasureForm form, MeasureChoice choice)
    {
        if (choice.Kind != ChoiceKind.Word)
        {
            var values = choice.Kind switch
            {
                ChoiceKind.Role => "any role of the book",
                ChoiceKind.Count => $"a whole number; `{choice.Default}` (default)",
                _ => $"days, weeks, months or years; `{choice.Default}` (default){(choice.MostMonths is { } most ? $"; at most {most} months" : "")}",
            };
            return $"| `{choice.Name}` | {values} | {choice.Meaning}{Needs(form, choice.Needs)}{Idle(choice)} | {Links(form, choice, null)} |\n";
        }

        var rows = choice.Words.Select((word, i) =>
            $"| {(i == 0 ? $"`{choice.Name}`" : "")} | `{word.Word}`{(i == 0 ? " (default)" : "")} | {(i == 0 ? $"{choice.Meaning}{Idle(choice)}: " : "")}{word.Meaning}{Needs(form, word.Needs)} | {Links(form, choice, word.Word)} |\n");
        return string.Concat(rows);
    }

    private static string Idle(MeasureChoice choice) => choice.Idle is var (other, word) ? $" (not beside `{other} = {word}`, where it would do nothing)" : "";

    private static string Needs(StandardMeasureForm form, ImmutableArray<(string Choice, string Word)> all)
    {
        var needs = all.Where(need => form.Find(need.Choice) is not null).Select(need => $"`{need.Choice} = {need.Word}`").ToList();
        return needs.Count == 0 ? "" : $"; only with {string.Join(", ", needs)}";
    }

    private static string Links(StandardMeasureForm form, MeasureChoice choice, string? word) =>
        string.Join(", ", Stating(form, choice, word).Take(3).Select(folder => $"[{Path.GetFileName(folder)}](../../examples/{folder}/README.md)"));

    private static IEnumerable<(StandardMeasureForm Form, MeasureChoice Choice, string? Word)> Words() =>
        from form in StandardMeasures.All
        from choice in form.Choices
        from word in choice.Kind == ChoiceKind.Word ? choice.Words.Select(word => (string?)word.Word) : [null]
        select (form, choice, word);

    // The examples of the mechanisms first: they show the choice and little else.
    private static List<string> Stating(StandardMeasureForm form, MeasureChoice choice, string? word)
    {
        var value = word ?? choice.Kind switch { ChoiceKind.Role => "[a-z\"]\\w*", ChoiceKind.Count => @"[1-9]\d*", _ => @"[1-9]\d* \w+" };
        var call = new Regex($@"\b{form.Name}\([^()]*\b{choice.Name} = {value}\b", RegexOptions.None, TimeSpan.FromSeconds(1));
        return [.. Plans.Where(plan => call.IsMatch(plan.Text)).Select(plan => plan.Folder).Distinct().OrderBy(folder => folder.StartsWith("cookbook", StringComparison.Ordinal)).ThenBy(folder => folder, StringComparer.Ordinal)];
    }

    private static string WithoutComments(string path) => string.Join('\n', File.ReadLines(path).Where(line => !line.TrimStart().StartsWith('#')));
}
