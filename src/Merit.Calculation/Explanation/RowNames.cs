using Merit.Data.Tables;

namespace Merit.Calculation.Explanation;

/// <summary>How the rows of a table are called in explanations. Made once for all of them, so that its columns are not looked for again for each row.</summary>
internal sealed class RowNames
{
    private static readonly string[] KeyColumns = ["account_id", "person_id", "plan", "team", "measure", "period", "invoice_id", "event_id", "from"];

    private readonly Table _table;
    private readonly IdColumn? _ids;
    private readonly bool _isKind;
    private readonly Column? _name;
    private readonly string?[]? _kinds;
    private readonly ReferenceColumn? _account;
    private readonly Column? _accountName;
    private readonly Column? _day;
    private readonly Column[] _keys;

    public RowNames(Table table, Table accounts)
    {
        _table = table;
        _ids = table.Ids;
        _isKind = table.Schema.Name != "accounts";
        _name = table.Find(_isKind ? "kind" : "name");
        _kinds = _isKind && _name is TextColumn kinds ? new string?[kinds.Pool.Count] : null;
        _account = table.Find<ReferenceColumn>("account_id");
        _accountName = accounts.Find("name");
        _day = table.Schema.DateColumn is { } date ? table.Find(date) : null;
        _keys = [.. KeyColumns.Append(table.Schema.DateColumn ?? "").Select(table.Find).OfType<Column>()];
    }

    /// <summary>For people: what it is, whose, when.</summary>
    public string LabelOf(int row)
    {
        var what = (NameOf(row), AccountOf(row)) switch
        {
            (null, var of) => of,
            (var name, null) => name,
            var (name, of) => $"{name} of {of}",
        };

        // What an earlier part says already is left out.
        var (id, day) = (_ids?.TextAt(row), _day?.TextAt(row));
        what = Says(id, what) ? null : what;
        day = Says(id, day) || Says(what, day) ? null : day;
        return (id, what, day) switch
        {
            (null, null, null) => _table.NameOf(row),
            (not null, null, null) => id,
            (null, _, null) => what,
            (null, null, _) => day,
            (_, _, null) => $"{id}, {what}",
            (_, null, _) => $"{id}, {day}",
            (null, _, _) => $"{what}, {day}",
            _ => $"{id}, {what}, {day}",
        };
    }

    /// <summary>For programs: its table and key. Rows without a key are told apart by whose they are and their day.</summary>
    public string FactOf(int row)
    {
        var key = _ids is null ? string.Join(' ', _keys.Select(column => column.TextAt(row)).OfType<string>()) : "";
        return $"{_table.Schema.Name} {(key.Length > 0 ? key : _table.NameOf(row))}";
    }

    private static bool Says(string? told, string? part) => told is not null && part is not null && told.EndsWith(part, StringComparison.Ordinal);

    private string? NameOf(int row)
    {
        if (_kinds is null)
        {
            return _isKind ? _name?.TextAt(row)?.Replace('_', ' ') : _name?.TextAt(row);
        }

        // Few kinds name many rows.
        var code = ((TextColumn)_name!).CodeAt(row);
        return code == TextColumn.Empty ? null : _kinds[code] ??= _name.TextAt(row)!.Replace('_', ' ');
    }

    private string? AccountOf(int row) => _account is null || _account.IsEmpty(row) ? null : _accountName?.TextAt(_account.Rows[row]) ?? _account.TextAt(row);
}
