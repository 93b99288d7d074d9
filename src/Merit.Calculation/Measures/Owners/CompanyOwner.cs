using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Owners;

/// <summary>The company, which has every account whole, whoever holds it.</summary>
internal sealed class CompanyOwner : MeasureOwners
{
    public override int PlaceOf(int person) => 0;

    public override IEnumerable<(int Place, Ratio Share)> On(int account, int day) => [(0, Ratio.One)];

    public override IEnumerable<(int Place, Ratio Share)> ByDays(int account, int first, int last) => [(0, Ratio.One)];
}
