using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>A call of a standard measure whose choices are stated now and then.</summary>
internal sealed class MeasureCall(Dice dice)
{
    private readonly List<string> _choices = [];

    /// <summary>States one of these words in so many of a hundred cases.</summary>
    public void Choose(string name, int percent, params ReadOnlySpan<string> words)
    {
        // The word is drawn either way, so that the dice after it do not depend on whether it is stated.
        var word = dice.Pick(words.ToArray());
        if (dice.Chance(percent))
        {
            _choices.Add($"{name} = {word}");
        }
    }

    /// <summary>States a number.</summary>
    public void State(string name, int number) => _choices.Add(string.Create(CultureInfo.InvariantCulture, $"{name} = {number}"));

    /// <summary>The call, its choices in any order.</summary>
    public string Of(string measure) => $"{measure}({string.Join(", ", dice.Shuffled(_choices))})";
}
