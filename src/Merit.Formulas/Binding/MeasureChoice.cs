using System.Collections.Immutable;
using System.Globalization;

namespace Merit.Formulas.Binding;

/// <summary>A choice that some standard measures have: <c>losses_from = credited</c>.</summary>
/// <param name="Name">As formulas write it.</param>
/// <param name="Kind">What may stand as its value.</param>
/// <param name="Meaning">What is chosen, as a phrase for the reference.</param>
/// <param name="Words">The words that may stand, the default first; none where other values do.</param>
public sealed record MeasureChoice(string Name, ChoiceKind Kind, string Meaning, ImmutableArray<ChoiceWord> Words)
{
    /// <summary>A choice between words, the default first.</summary>
    internal static MeasureChoice Of(string name, string meaning, params ReadOnlySpan<(string Word, string Meaning)> words)
    {
        var all = ImmutableArray.CreateBuilder<ChoiceWord>(words.Length);
        foreach (var word in words)
        {
            all.Add(new(word.Word, word.Meaning));
        }

        return new(name, ChoiceKind.Word, meaning, all.MoveToImmutable());
    }

    /// <summary>The same choice, which does nothing where another choice has this value.</summary>
    internal MeasureChoice IdleBeside(string choice, string word) => this with { Idle = (choice, word) };

    /// <summary>The same choice, of which a word makes sense only where other choices have these values.</summary>
    internal MeasureChoice Needing(string word, params ReadOnlySpan<(string Choice, string Word)> needs)
    {
        ImmutableArray<(string, string)> all = [.. needs];
        return this with { Words = [.. Words.Select(one => one.Word == word ? one with { Needs = all } : one)] };
    }

    /// <summary>How long a choice of a duration is where nothing is stated.</summary>
    public string DefaultDuration { get; init; } = "0 days";

    /// <summary>Whether a duration may be of no days.</summary>
    public bool MayBeZero { get; init; } = true;

    /// <summary>How many months a duration has at most; null for any.</summary>
    public int? MostMonths { get; init; }

    /// <summary>The value of another choice beside which this one does nothing; null for none.</summary>
    public (string Choice, string Word)? Idle { get; init; }

    /// <summary>What other choices must be where this one is stated, each a name and a value; what single words need, they say themselves.</summary>
    public ImmutableArray<(string Choice, string Word)> Needs { get; init; } = [];

    /// <summary>The value where nothing is stated: the first word, the empty text for every role, a duration, or none of what is counted.</summary>
    public string Default => Kind switch { ChoiceKind.Word => Words[0].Word, ChoiceKind.Duration => DefaultDuration, ChoiceKind.Count => "0", _ => "" };

    /// <summary>Whether a duration that may stand is longer than the choice allows; a month of days is 31.</summary>
    public bool IsTooLong(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        return MostMonths is { } most && int.Parse(value.AsSpan(0, blank), CultureInfo.InvariantCulture) > (value[blank + 1] == 'd' ? most * 31 : most);
    }

    /// <summary>Whether a value may stand, as the text of a name, of a duration or of a number.</summary>
    public bool Allows(string value) => Kind == ChoiceKind.Word ? Words.Any(word => word.Word == value) : value.Length > 0 && (MayBeZero || !value.StartsWith("0 ", StringComparison.Ordinal));
}
