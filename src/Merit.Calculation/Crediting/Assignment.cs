using Merit.Data.Amounts;

namespace Merit.Calculation.Crediting;

/// <summary>An assignment of an account.</summary>
/// <param name="Row">Its row of the book.</param>
/// <param name="Person">Whose.</param>
/// <param name="Share">Which part.</param>
/// <param name="From">The number of its first day.</param>
/// <param name="To">The number of its last day; the largest number when it is open.</param>
/// <param name="Role">The code of the role; below 0 without one.</param>
internal readonly record struct Assignment(int Row, int Person, Ratio Share, int From, int To, int Role)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool Contains(int day) => From <= day && day <= To;
}
