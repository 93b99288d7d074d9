using Merit.Data.Amounts;
using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Imports.Mapping;

namespace Merit.Imports.Deriving;

/// <summary>
/// Movements from terms (design, section 4): the total of an account's terms is compared before and after each date on which it can change. A term counts from its first
/// day through its last and leaves on the day after.
/// </summary>
internal sealed class MovementDeriver(MovementDerivation derivation, DatasetBuilder builder, DiagnosticBag diagnostics)
{
    private string? _file;

    /// <summary>Adds the movements of every account's contracts to the table of movements.</summary>
    public void Run(Dataset known)
    {
        var contracts = known["contracts"];
        if (contracts.Count == 0)
        {
            return;
        }

        if (contracts.Find<NumberColumn>(derivation.Amount) is not { } amounts)
        {
            diagnostics.Error("derive-amount", derivation.Where, $"Nothing feeds column '{derivation.Amount}' of contracts.", "It is the recurring revenue of a term.");
            return;
        }

        var accounts = contracts.Find<ReferenceColumn>("account_id")!;
        var found = diagnostics.HasErrors;
        var byAccount = Enumerable.Range(0, contracts.Count).Where(row => IsSound(contracts, amounts, row)).GroupBy(row => accounts.Rows[row]).OrderBy(group => group.Key);
        foreach (var account in byAccount.ToList())
        {
            if (found == diagnostics.HasErrors)
            {
                Derive(accounts.Target.TextAt(account.Key)!, contracts, amounts, [.. account]);
            }
        }
    }

    private bool IsSound(Table contracts, NumberColumn amounts, int row)
    {
        if (amounts.IsEmpty(row))
        {
            diagnostics.Error("derive-amount", contracts.OriginOf(row), $"contracts: '{contracts.NameOf(row)}' has no value in '{derivation.Amount}', so its revenue is not known.",
                "Fill it in, or leave the row out by 'where'.");
            return false;
        }

        return true;
    }

    private void Derive(string account, Table contracts, NumberColumn amounts, int[] terms)
    {
        var starts = contracts.Find<DateColumn>("start")!;
        var ends = contracts.Find<DateColumn>("end");
        if (CurrencyOf(contracts, terms) is not { } currency)
        {
            return;
        }

        var changes = new SortedDictionary<int, (Ratio Change, int Cause)>();
        foreach (var term in terms)
        {
            Add(changes, starts.DayNumbers[term], amounts.At(term)!.Value, term, contracts);
            if (ends is not null && !ends.IsEmpty(term))
            {
                Add(changes, ends.DayNumbers[term] + 1, -amounts.At(term)!.Value, term, contracts);
            }
        }

        var total = Ratio.Zero;
        var everHad = false;
        foreach (var (day, (change, cause)) in changes.Where(c => !c.Value.Change.IsZero))
        {
            var before = total;
            total += change;
            Write(account, IsoDate.Format(DateOnly.FromDayNumber(day)), KindOf(before, total, everHad), change, before, currency, contracts.OriginOf(cause));
            everHad |= total.Sign > 0;
        }
    }

    // The cause of a change is, of several terms, the one with the least key.
    private static void Add(SortedDictionary<int, (Ratio Change, int Cause)> changes, int day, Ratio amount, int term, Table contracts)
    {
        var (change, cause) = changes.TryGetValue(day, out var found) ? found : (Ratio.Zero, term);
        changes[day] = (change + amount, contracts.Ids!.CompareRows(term, cause) < 0 ? term : cause);
    }

    private static string KindOf(Ratio before, Ratio after, bool everHad)
    {
        if (before.IsZero)
        {
            return everHad ? "reactivation" : "new";
        }

        if (after.IsZero)
        {
            return "churn";
        }

        return after > before ? "expansion" : "contraction";
    }

    // Empty where no term says one; null, and reported, where two differ.
    private string? CurrencyOf(Table contracts, int[] terms)
    {
        if (contracts.Find("currency") is not { } column)
        {
            return "";
        }

        var first = column.TextAt(terms[0]) ?? "";
        var other = Array.FindIndex(terms, term => !string.Equals(column.TextAt(term) ?? "", first, StringComparison.Ordinal));
        if (other < 0)
        {
            return first;
        }

        diagnostics.Error("derive-currency", contracts.OriginOf(terms[other]),
            $"contracts: '{contracts.NameOf(terms[other])}' is in '{column.TextAt(terms[other])}' and another term of its account in '{first}'.",
            "Movements compare an account's total, which needs one currency.", contracts.OriginOf(terms[0]));
        return null;
    }

    private void Write(string account, string date, string kind, Ratio change, Ratio before, string currency, SourceLocation cause)
    {
        var movements = builder.Table("movements");
        if (!string.Equals(_file, cause.File, StringComparison.Ordinal))
        {
            _file = cause.File;
            movements.BeginFile(cause.File ?? "");
        }

        (string, string?)[] cells =
        [
            ("id", $"{account}/{date}"), ("account_id", account), ("date", date), ("kind", kind), ("arr", change.ToShortString()), ("prior_arr", before.ToShortString()),
        ];
        movements.AddRow(currency.Length > 0 ? [.. cells, ("currency", currency)] : cells, cause.Line);
    }
}
