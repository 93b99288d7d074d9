using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Reference.Company;

/// <summary>The dataset as rows, and the questions of design section 4 that everything else asks of it.</summary>
internal sealed class Books
{
    private readonly Dictionary<string, List<Row>> _tables = new(StringComparer.Ordinal);
    private readonly Fault _fault;

    public Books(Dataset dataset, Fault fault)
    {
        _fault = fault;
        foreach (var table in dataset.Tables)
        {
            _tables[table.Schema.Name] = [.. Enumerable.Range(0, table.Count).Select(i => new Row(table.Schema, i, new(StringComparer.Ordinal)))];
        }

        foreach (var table in dataset.Tables)
        {
            foreach (var row in this[table.Schema.Name])
            {
                foreach (var column in table.Columns)
                {
                    row.Set(column.Schema.Name, ValueOf(column, row.Index));
                }
            }
        }
    }

    public IReadOnlyList<Row> this[string table] => _tables[table];

    /// <summary>Design 4: effective dates, both ends inclusive, open end empty.</summary>
    public bool IsInForce(Row row, DateOnly day) =>
        row.Day("from") <= day && (row.Day("to") is not { } to || (_fault == Fault.TransferADayEarly && row.Schema.Name == "book" ? day < to : day <= to));

    /// <summary>Plan reference, "Event sets": each person who holds the account on that day, with the share; in these roles only, when any are named.</summary>
    public IEnumerable<(Row Person, Ratio Share)> Holders(Row account, DateOnly day, IReadOnlyList<string> roles) =>
        from assignment in this["book"]
        where assignment.Link("account_id")!.IsSame(account) && IsInForce(assignment, day)
        where roles.Count == 0 || (assignment.Text("role") is { } role && roles.Contains(role, StringComparer.Ordinal))
        select (assignment.Link("person_id")!, _fault == Fault.ShareIgnored ? Ratio.One : assignment.Number("share")!.Value);

    /// <summary>The part of an account that one person holds on a day; several assignments add up.</summary>
    public Ratio ShareOf(Row person, Row account, DateOnly day, IReadOnlyList<string> roles) =>
        Exact.Sum(Holders(account, day, roles).Where(h => h.Person.IsSame(person)).Select(h => h.Share));

    /// <summary>The people to whom a person reports on a day.</summary>
    public IEnumerable<Row> ManagersOf(Row person, DateOnly day) =>
        this["reporting"].Where(line => line.Link("person_id")!.IsSame(person) && IsInForce(line, day)).Select(line => line.Link("manager_id")!);

    /// <summary>The people who report to a person on a day.</summary>
    public IEnumerable<Row> ReportsOf(Row person, DateOnly day) =>
        this["reporting"].Where(line => line.Link("manager_id")!.IsSame(person) && IsInForce(line, day)).Select(line => line.Link("person_id")!);

    /// <summary>The teams in which a person is on a day.</summary>
    public IReadOnlyList<string> TeamsOf(Row person, DateOnly day) =>
        [.. this["team_members"].Where(m => m.Link("person_id")!.IsSame(person) && IsInForce(m, day)).Select(m => m.Text("team")!).Distinct(StringComparer.Ordinal)];

    /// <summary>Plan reference, "Exclusions": whether an event of `movements` is named by one.</summary>
    public bool IsExcluded(Row movement) => _fault != Fault.ExclusionsIgnored && this["exclusions"].Any(row => row.Link("event_id")?.IsSame(movement) == true);

    /// <summary>Plan reference, "Exclusions": whether an account is excluded on some day from one through another.</summary>
    public bool IsExcluded(Row? account, DateOnly first, DateOnly last) => account is not null && _fault != Fault.ExclusionsIgnored
        && this["exclusions"].Any(row => row.Link("account_id")?.IsSame(account) == true && (row.Day("from") is not { } from || from <= last) && (row.Day("to") is not { } to || (_fault == Fault.ExclusionEndsEarly ? to > first : to >= first)));

    private object? ValueOf(Column column, int row) =>
        column.IsEmpty(row)
            ? null
            : column switch
            {
                DateColumn days => days.At(row),
                NumberColumn numbers => numbers.At(row),
                YesNoColumn states => states.At(row),
                ReferenceColumn links => this[column.Schema.References!][links.Rows[row]],
                _ => column.TextAt(row),
            };
}
