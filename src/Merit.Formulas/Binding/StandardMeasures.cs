using System.Collections.Immutable;

namespace Merit.Formulas.Binding;

/// <summary>
/// The standard measures and every choice that each has, said once: formulas are checked against it, explanations take their titles from it, and the page of choices in the
/// plan reference is made from it.
/// </summary>
public static class StandardMeasures
{
    private static readonly MeasureChoice MovementHolder = Of("movement_holder", "whose a loss or another change of an account is",
        ("at_start", "theirs who held the account on the period's first day"), ("at_event", "theirs who held it on the movement's day"));

    private static readonly MeasureChoice LossesFrom = Of("losses_from", "whose losses count",
        ("cohort", "those of accounts with opening revenue"), ("credited", "those of every credited account, new ones too"));

    private static readonly MeasureChoice Cap = Of("cap", "how much one account can lose",
        ("account", "at most its opening revenue, used up in order of date, then id"), ("none", "all that it lost; what is kept is then never below nothing"));

    private static readonly MeasureChoice Over = Of("of", "whose the measure is",
        ("my", "the participant's, each account times the share held"), ("company", "the company's: every account once and whole, whoever holds it"));

    private static readonly MeasureChoice Role = new("role", ChoiceKind.Role, "which assignments count: those in this role; in every role when left out", []);

    /// <summary>Every standard measure.</summary>
    public static ImmutableArray<StandardMeasureForm> All { get; } =
    [
        new(StandardMeasure.GrossRetention, "gross_retention", "Gross retention", [MovementHolder, LossesFrom, Cap, Over, Role]),
        new(StandardMeasure.NetRetention, "net_retention", "Net retention", [MovementHolder, Over, Role]),
        new(StandardMeasure.LogoRetention, "logo_retention", "Logo retention", [Over, Role]),
    ];

    /// <summary>The measure that formulas call by this name, or null.</summary>
    public static StandardMeasureForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);

    /// <summary>How a measure is called.</summary>
    public static StandardMeasureForm Of(StandardMeasure measure) => All.First(form => form.Measure == measure);

    private static MeasureChoice Of(string name, string meaning, params ReadOnlySpan<(string Word, string Meaning)> words)
    {
        var all = ImmutableArray.CreateBuilder<ChoiceWord>(words.Length);
        foreach (var word in words)
        {
            all.Add(new(word.Word, word.Meaning));
        }

        return new(name, ChoiceKind.Word, meaning, all.MoveToImmutable());
    }
}
