using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Standard measures with their choices, and pooled measures.</content>
internal sealed partial class FormulaBinder
{
    private static readonly ImmutableSortedDictionary<string, PoolMembers> Members = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("direct_reports", PoolMembers.DirectReports), KeyValuePair.Create("all_reports", PoolMembers.AllReports),
        KeyValuePair.Create("team", PoolMembers.Team), KeyValuePair.Create("plan", PoolMembers.Plan),
    ]);

    private StandardMeasureNode? Measure(CallSyntax call, StandardMeasureForm form)
    {
        if (!MeasuresAllowed(call))
        {
            return null;
        }

        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var isRight = true;
        foreach (var argument in call.Arguments)
        {
            isRight &= Choose(form, argument, chosen);
        }

        if (!isRight)
        {
            return null;
        }

        var all = form.Choices.ToImmutableSortedDictionary(choice => choice.Name, choice => chosen.GetValueOrDefault(choice.Name) ?? choice.Default, StringComparer.Ordinal);
        if (!GoTogether(call, form, chosen, all))
        {
            return null;
        }

        return all["of"] != "company" && !MayReadPerson(call) ? null : new StandardMeasureNode(new(ValueKind.Ratio, MayBeEmpty: true), call, form.Measure, all);
    }

    private bool Choose(StandardMeasureForm form, FormulaSyntax argument, Dictionary<string, string> chosen)
    {
        if (argument is not BinarySyntax { Operator: BinaryOperator.Equal, Left: NameSyntax name, Right: var right })
        {
            var first = form.Choices.First(choice => choice.Kind == ChoiceKind.Word);
            Report(FormulaCodes.WrongArguments, argument.Span, $"'{TextOf(argument)}' is no choice of '{form.Name}'.", $"Choices are written name = value: {first.Name} = {first.Default}.");
            return false;
        }

        if (form.Find(name.Name) is not { } choice)
        {
            Report(FormulaCodes.UnknownChoice, name.Span, $"'{name.Name}' is no choice of '{form.Name}'.", Suggestion.Mend(name.Name, [.. form.Choices.Select(one => one.Name)]));
            return false;
        }

        var value = ValueOf(choice, right);
        if (!choice.Allows(value))
        {
            Report(FormulaCodes.UnknownChoice, right.Span, $"'{TextOf(right)}' is no value of '{name.Name}'.", choice.Kind switch
            {
                ChoiceKind.Role => "Write a role: role = csm.",
                ChoiceKind.Duration => $"Write how long: {name.Name} = 30 days.",
                ChoiceKind.Count => $"Write a whole number from 0 to 999: {name.Name} = 1.",
                _ => Suggestion.Mend(value, [.. choice.Words.Select(word => word.Word)]),
            });
            return false;
        }

        if (choice.Kind == ChoiceKind.Duration && choice.IsTooLong(value))
        {
            Report(FormulaCodes.UnknownChoice, right.Span, $"'{TextOf(right)}' is longer than '{name.Name}' may be.", $"Write at most {choice.MostMonths} months.");
            return false;
        }

        if (!chosen.TryAdd(name.Name, value))
        {
            Report(FormulaCodes.DuplicateChoice, name.Span, $"'{name.Name}' is stated twice.", "State it once.");
            return false;
        }

        return true;
    }

    // As text; empty where it is no value of that kind.
    private static string ValueOf(MeasureChoice choice, FormulaSyntax value) => choice.Kind switch
    {
        ChoiceKind.Duration => (value as DurationLiteral)?.ToText() ?? "",
        ChoiceKind.Count => value is NumberLiteral { Value: { IsWhole: true, Sign: >= 0 } number } && number < 1000 ? number.ToString() : "",
        _ => (value is TextLiteral text ? text.Value : (value as NameSyntax)?.Name) ?? "",
    };

    private bool GoTogether(CallSyntax call, StandardMeasureForm form, Dictionary<string, string> stated, ImmutableSortedDictionary<string, string> chosen)
    {
        var clashes = from choice in form.Choices
                      from need in choice.Words.Where(word => word.Word == chosen[choice.Name]).SelectMany(word => word.Needs).Concat(stated.ContainsKey(choice.Name) ? choice.Needs : [])
                      where chosen.TryGetValue(need.Choice, out var value) && value != need.Word
                      select (choice.Name, Other: need.Choice, need.Word);
        foreach (var (choice, other, word) in clashes)
        {
            Report(FormulaCodes.ChoicesClash, call.FunctionSpan, $"'{choice} = {chosen[choice]}' does not go with '{other} = {chosen[other]}'.", $"Write {other} = {word}, or leave '{choice}' out.");
        }

        var idle = form.Choices.Where(choice => stated.ContainsKey(choice.Name) && choice.Idle is var (other, word) && chosen.GetValueOrDefault(other) == word);
        foreach (var choice in idle)
        {
            Report(FormulaCodes.ChoicesClash, call.FunctionSpan, $"'{choice.Name} = {chosen[choice.Name]}' does nothing beside '{choice.Idle!.Value.Choice} = {choice.Idle.Value.Word}'.", $"Leave '{choice.Name}' out.");
        }

        return !clashes.Any() && !idle.Any();
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
            return MayReadPersonInGroup(call);
        }

        Report(FormulaCodes.MeasureNotHere, call.FunctionSpan, $"'{call.Function}' cannot be called here.", "Make it a measure and use its name.");
        return false;
    }
}
