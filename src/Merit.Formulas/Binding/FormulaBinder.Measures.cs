using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Standard measures with their choices, and pooled measures.</content>
internal sealed partial class FormulaBinder
{
    private const string Role = "role";

    private static readonly ImmutableSortedDictionary<string, PoolMembers> Members = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("direct_reports", PoolMembers.DirectReports), KeyValuePair.Create("all_reports", PoolMembers.AllReports),
        KeyValuePair.Create("team", PoolMembers.Team), KeyValuePair.Create("plan", PoolMembers.Plan),
    ]);

    // Allowed words of each choice, the default first; none where any text is.
    private static readonly ImmutableSortedDictionary<string, string[]> Choices = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("movement_holder", new[] { "at_start", "at_event" }), KeyValuePair.Create("losses_from", new[] { "cohort", "credited" }),
        KeyValuePair.Create("cap", new[] { "account", "none" }), KeyValuePair.Create("of", new[] { "my", "company" }), KeyValuePair.Create(Role, Array.Empty<string>()),
    ]);

    private static readonly ImmutableSortedDictionary<string, (StandardMeasure Measure, string[] Choices)> Measures = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("gross_retention", (StandardMeasure.GrossRetention, new[] { "movement_holder", "losses_from", "cap", "of", Role })),
        KeyValuePair.Create("net_retention", (StandardMeasure.NetRetention, new[] { "movement_holder", "of", Role })),
        KeyValuePair.Create("logo_retention", (StandardMeasure.LogoRetention, new[] { "of", Role })),
    ]);

    private StandardMeasureNode? Measure(CallSyntax call)
    {
        if (!MeasuresAllowed(call))
        {
            return null;
        }

        var (measure, allowed) = Measures[call.Function];
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var isRight = true;
        foreach (var argument in call.Arguments)
        {
            isRight &= Choose(call.Function, argument, allowed, chosen);
        }

        if (!isRight)
        {
            return null;
        }

        var all = allowed.ToImmutableSortedDictionary(name => name, name => chosen.GetValueOrDefault(name) ?? Choices[name].FirstOrDefault() ?? "", StringComparer.Ordinal);
        return all["of"] == "my" && !MayReadPerson(call) ? null : new StandardMeasureNode(new(ValueKind.Ratio, MayBeEmpty: true), call, measure, all);
    }

    private bool Choose(string function, FormulaSyntax argument, string[] allowed, Dictionary<string, string> chosen)
    {
        if (argument is not BinarySyntax { Operator: BinaryOperator.Equal, Left: NameSyntax name, Right: var right })
        {
            Report(FormulaCodes.WrongArguments, argument.Span, $"'{TextOf(argument)}' is no choice of '{function}'.", $"Choices are written name = value: {allowed[0]} = {Choices[allowed[0]].FirstOrDefault() ?? "csm"}.");
            return false;
        }

        if (!allowed.Contains(name.Name, StringComparer.Ordinal))
        {
            Report(FormulaCodes.UnknownChoice, name.Span, $"'{name.Name}' is no choice of '{function}'.", Suggestion.Mend(name.Name, allowed));
            return false;
        }

        var words = Choices[name.Name];
        var word = right is TextLiteral text ? text.Value : (right as NameSyntax)?.Name;
        if (string.IsNullOrEmpty(word) || (words.Length > 0 && !words.Contains(word, StringComparer.Ordinal)))
        {
            Report(FormulaCodes.UnknownChoice, right.Span, $"'{TextOf(right)}' is no value of '{name.Name}'.", words.Length == 0 ? "Write a role: role = csm." : Suggestion.Mend(word ?? "", words));
            return false;
        }

        if (!chosen.TryAdd(name.Name, word))
        {
            Report(FormulaCodes.DuplicateChoice, name.Span, $"'{name.Name}' is stated twice.", "State it once.");
            return false;
        }

        return true;
    }

    private BoundNode? Pooled(CallSyntax call)
    {
        if (!MeasuresAllowed(call) || !HasArguments(call, 2, 2, "pooled(measure, direct_reports)"))
        {
            return null;
        }

        var (measure, members) = (call.Arguments[0], call.Arguments[1]);
        ScalarSymbol? symbol = null;
        if (measure is not NameSyntax name || !scope.Scalars.TryGetValue(name.Name, out symbol) || !symbol.IsPerPerson || !symbol.Type.IsNumeric)
        {
            var measures = scope.Scalars.Values.Where(s => s is { IsPerPerson: true, Type.IsNumeric: true } && !s.Name.Contains('.', StringComparison.Ordinal)).Select(s => s.Name);
            Report(FormulaCodes.UnknownName, measure.Span, $"'{TextOf(measure)}' is no measure that can be pooled.", Suggestion.Mend(TextOf(measure), [.. measures]));
            symbol = null;
        }

        var word = (members as NameSyntax)?.Name ?? TextOf(members);
        if (!Members.TryGetValue(word, out var over))
        {
            return Fail(FormulaCodes.UnknownChoice, members.Span, $"'{word}' names no members.", Suggestion.Mend(word, [.. Members.Keys]));
        }

        return symbol is null || !MayReadPerson(call) ? null : new PooledNode(symbol.Type with { MayBeEmpty = true }, call, symbol, over);
    }

    private bool MeasuresAllowed(CallSyntax call)
    {
        if (scope.AllowsMeasures && _set is null)
        {
            return true;
        }

        Report(FormulaCodes.MeasureNotHere, call.FunctionSpan, $"'{call.Function}' cannot be called here.", "Make it a measure and use its name.");
        return false;
    }
}
