using Merit.Calculation.Crediting;
using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Owners;

/// <summary>Each person for themselves, times the share held.</summary>
/// <param name="book">The book.</param>
internal sealed class HolderOwners(BookHolders book) : MeasureOwners
{
    public override int PlaceOf(int person) => person;

    public override IEnumerable<(int Place, Ratio Share)> On(int account, int day) => book.On(account, day).Select(held => (held.Person, held.Share));

    public override IEnumerable<(int Place, Ratio Share)> ByDays(int account, int first, int last) =>
        from held in book.Of(account)
        let days = Math.Min(held.To, last) - Math.Max(held.From, first) + 1
        where days > 0
        select (held.Person, held.Share * new Ratio(days, last - first + 1));
}
