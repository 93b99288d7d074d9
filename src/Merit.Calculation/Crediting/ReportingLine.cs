namespace Merit.Calculation.Crediting;

/// <summary>Somebody at the other end of a reporting line between two days (day numbers, both inclusive).</summary>
internal readonly record struct ReportingLine(int Person, int From, int To)
{
    public bool Contains(int day) => From <= day && day <= To;
}
