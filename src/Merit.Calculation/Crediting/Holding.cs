namespace Merit.Calculation.Crediting;

/// <summary>A person's share of an account between two days (day numbers, both inclusive).</summary>
internal readonly record struct Holding(int Person, int From, int To, long Share)
{
    public bool Contains(int day) => From <= day && day <= To;
}
