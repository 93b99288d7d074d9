using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking.Checks;

/// <summary>On no day may the shares of an account in one role exceed 100%, unless the role is declared overlay.</summary>
internal static class ShareCheck
{
    public static void Run(DatasetLinker linker)
    {
        if (linker.Tables.TryGetValue("book", out var book) && book.Find("share") is NumberColumn shares && book.Find("from") is not null)
        {
            new Sweep(linker, book, shares).OverRows();
        }
    }

    private sealed class Sweep(DatasetLinker linker, DraftTable book, NumberColumn shares)
    {
        private readonly KeyOfRow _accounts = RowOrder.KeyOf(book, "account_id");
        private readonly KeyOfRow _roles = RowOrder.KeyOf(book, "role");
        private readonly Func<int, int> _from = RowOrder.DaysOf(book, "from", 0);
        private readonly Func<int, int> _to = RowOrder.DaysOf(book, "to", DateOnly.MaxValue.DayNumber);
        private readonly List<int> _active = [];

        public void OverRows()
        {
            KeyOfRow[] keys = [_accounts, _roles];
            var last = -1;
            foreach (var row in RowOrder.Of(linker, book, keys, _from, _to))
            {
                if (last < 0 || !RowOrder.Same(row, last, keys))
                {
                    _active.Clear();
                }

                last = row;
                if ((linker.OverlayRoles.Count > 0 && linker.OverlayRoles.Contains(RoleOf(row))) || shares.Numerators[row] == NumberColumn.Empty)
                {
                    continue;
                }

                _active.RemoveAll(other => _to(other) < _from(row));
                _active.Add(row);
                Int128 total = 0;
                foreach (var other in _active)
                {
                    total += shares.Numerators[other];
                }

                if (total > shares.Denominator)
                {
                    Report(row, new Ratio(total, shares.Denominator));
                }
            }
        }

        private string RoleOf(int row) => (book.Find("role") as TextColumn)?.TextAt(row) ?? "";

        private void Report(int row, Ratio total)
        {
            var (role, others) = (RoleOf(row), _active.Where(other => other != row).ToList());
            var account = book.Find("account_id")!.TextAt(row)!;
            linker.Fault("book", row, "shares-over-whole",
                () => $"On {CellText.Day(_from(row))} the shares of '{account}'{(role.Length > 0 ? $" in role '{role}'" : "")} sum to {(total * 100).ToShortString()}%.",
                "They may not exceed 100%, unless the role is under overlay_roles in mapping.yaml.", others.Count > 0 ? others[0] : -1);

            // None of them can be trusted: when bad rows are skipped, all that take part are.
            foreach (var other in others)
            {
                linker.Depend("book", other, () => $"Its share is one of those of '{account}' that sum to more than 100%.");
            }

            _active.Clear();
        }
    }
}
