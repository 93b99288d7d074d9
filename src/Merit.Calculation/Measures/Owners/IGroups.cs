namespace Merit.Calculation.Measures.Owners;

/// <summary>Groups of people that come and go.</summary>
internal interface IGroups
{
    /// <summary>The place of the group that a person is measured by; below 0 for none.</summary>
    int PlaceOf(int person);

    /// <summary>The groups that somebody is in on a day, each once.</summary>
    IReadOnlyList<int> PlacesOf(int member, int day);

    /// <summary>The days on which somebody came into a group or was no longer in one, ascending.</summary>
    IReadOnlyList<int> Changes { get; }
}
