using Merit.Data.Diagnostics;

namespace Merit.Plans.Checks;

/// <summary>What to say beside a name that the plan does not have.</summary>
internal static class UnknownName
{
    /// <summary>The nearest name, or all names there are.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="kind">What they are, in plural.</param>
    /// <param name="section">The key under which they stand.</param>
    public static string Mend(string name, IReadOnlyList<string> known, string kind, string section)
    {
        if (Suggestion.Nearest(name, known) is { } nearest)
        {
            return $"Did you mean '{nearest}'?";
        }

        return known.Count == 0 ? $"This plan has no {kind}: write one under '{section}'." : $"The {kind} of this plan: {string.Join(", ", known)}.";
    }
}
