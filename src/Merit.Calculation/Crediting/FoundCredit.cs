using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Lines;
using Merit.Calculation.Release;
using Merit.Calculation.Running;
using Merit.Data.Amounts;

namespace Merit.Calculation.Crediting;

/// <summary>A credit whose share is not yet a number over what all shares are divided by.</summary>
internal readonly record struct FoundCredit(int Person, Ratio Share, int Row, int Day, long Value = 0, PaidState State = PaidState.None)
{
    /// <summary>The credits of a row, one a person: shares that reach one by several ways add up.</summary>
    public static IEnumerable<FoundCredit> Of(RowHolders holders, int row, int day)
    {
        var shares = new Dictionary<int, Ratio>();
        foreach (var source in holders.Of(row))
        {
            shares[source.Person] = shares.GetValueOrDefault(source.Person) + source.Share;
        }

        return shares.OrderBy(pair => pair.Key).Select(pair => new FoundCredit(pair.Key, pair.Value, row, day));
    }

    /// <summary>The credits as parts of a table, and what their shares are called.</summary>
    /// <param name="found">The credits of each part of the rows.</param>
    /// <param name="set">Whose credits.</param>
    /// <param name="run">The run; it is told when no number of 18 digits divides all shares.</param>
    public static (CreditPart[] Parts, ShareCodes Shares) Pack(List<FoundCredit>[] found, BoundEventSet set, RunContext run)
    {
        var common = found.SelectMany(part => part).Select(credit => credit.Share.Denominator).Distinct().Aggregate(BigInteger.One, Fractions.LeastCommonMultiple);
        var isTooFine = common > long.MaxValue / 1_000_000;
        if (isTooFine)
        {
            run.Findings.Error(Codes.SharesTooFine, set.Source.Where, $"The shares with which '{set.Source.Name}' is credited have no common denominator of at most 12 digits.", "Round the shares of the book, of splits and of handovers to a percent, or to a fraction of a percent.");
            common = BigInteger.One;
        }

        var shares = new ShareCodes((long)common);
        var parts = new CreditPart[found.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new(run.People.Count);
            foreach (var credit in found[i])
            {
                var numerator = (credit.Share * common).Numerator;
                parts[i].Add(credit.Person, Credit.Of(credit.Row, credit.Day, shares.CodeOf(isTooFine ? 0 : (long)numerator), credit.Value, credit.State));
            }
        }

        return (parts, shares);
    }
}
