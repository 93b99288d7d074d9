using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;
using Merit.Plans;
using Merit.Plans.Components;
using Merit.Plans.Crediting;
using Merit.Plans.Measures;

namespace Merit.Calculation.Compilation;

/// <summary>Binds every formula of a plan to the tables, in an order in which nothing is read before it is known.</summary>
internal sealed class PlanBinder
{
    private readonly Plan _plan;
    private readonly IReadOnlyDictionary<string, TableSchema> _tables;
    private readonly DiagnosticBag _diagnostics;
    private readonly PlanScopes _scopes;
    private readonly Dictionary<string, BoundEventSet> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundSnapshot> _snapshots = new(StringComparer.Ordinal);

    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    private PlanBinder(Plan plan, IReadOnlyDictionary<string, TableSchema> tables, DiagnosticBag diagnostics)
    {
        _plan = plan;
        _tables = tables;
        _diagnostics = diagnostics;
        _scopes = new(plan, tables);
    }

    /// <summary>The bound plan, or null when there were errors.</summary>
    public static BoundPlan? Bind(Plan plan, IReadOnlyDictionary<string, TableSchema> tables, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var bound = new PlanBinder(plan, tables, found).Bind();
        diagnostics.AddRange(found.Items);
        return found.HasErrors ? null : bound;
    }

    private BoundPlan Bind()
    {
        var parameters = BindParameters();
        BindLookups(parameters);
        BindSets();
        var measures = new List<BoundMeasure>();
        var components = new List<BoundComponent>();
        var order = EvaluationOrder.Of(_plan, _tables, _diagnostics);
        _failed.UnionWith(_plan.Measures.Where(m => !order.Contains(m)).Select(m => m.Name).Concat(_plan.Components.Where(c => !order.Contains(c)).Select(c => c.Name)));
        foreach (var item in order)
        {
            switch (item)
            {
                case Measure measure when !ReadsFailed(measure.Name, [measure.Formula]):
                    if (Binder.Bind(measure.Formula, _scopes.Measure(), _diagnostics) is { } formula)
                    {
                        var symbol = new ScalarSymbol(measure.Name, formula.Type, IsPerPerson: true);
                        _scopes.Add(symbol);
                        measures.Add(new(measure, symbol, formula));
                        continue;
                    }

                    _failed.Add(measure.Name);
                    break;
                case Component component when !ReadsFailed(component.Name, ComponentFormulas.Of(component)):
                    if (new ComponentBinder(_scopes, _events, _diagnostics).Bind(component) is { } bound)
                    {
                        Keep(bound, components);
                        continue;
                    }

                    _failed.Add(component.Name);
                    break;
            }
        }

        components.ForEach(component => GoalUnits.Check(_plan, component, measures, _diagnostics));
        var cap = _plan.Cap is null ? null : Binder.Bind(_plan.Cap, _scopes.Participant(), _diagnostics, new FormulaType(ValueKind.Money));
        Required(cap);
        return new(_plan, parameters, _events, _snapshots, measures, components, cap)
        {
            Exchange = ExchangeBinder.Bind(_plan.Exchange, _scopes, _diagnostics),
            PayExchange = ExchangeBinder.Bind(_plan.PayExchange, _scopes, _diagnostics),
        };
    }

    private List<(ScalarSymbol, BoundFormula)> BindParameters()
    {
        var parameters = new List<(ScalarSymbol, BoundFormula)>();
        foreach (var parameter in _plan.Parameters)
        {
            if (Binder.Bind(parameter.Formula, _scopes.Constant(), _diagnostics) is { } formula)
            {
                var symbol = new ScalarSymbol(parameter.Name, formula.Type, IsPerPerson: false);
                _scopes.Add(symbol);
                parameters.Add((symbol, formula));
            }
            else
            {
                _failed.Add(parameter.Name);
            }
        }

        return parameters;
    }

    private void BindLookups(List<(ScalarSymbol, BoundFormula)> parameters)
    {
        var binder = new LookupBinder(_scopes.Constant(), parameters, _diagnostics);
        var tables = _plan.DatedParameters.Select(parameter => (parameter.Name, Table: binder.Bind(parameter))).Concat(_plan.Lookups.Select(lookup => (lookup.Name, Table: binder.Bind(lookup)))).ToList();
        foreach (var (name, table) in tables)
        {
            if (table is null)
            {
                _failed.Add(name);
            }
            else
            {
                _scopes.Add(table);
            }
        }
    }

    private void Keep(BoundComponent bound, List<BoundComponent> components)
    {
        foreach (var symbol in bound.Symbols.All)
        {
            _scopes.Add(symbol);
        }

        components.Add(bound);
    }

    private void BindSets()
    {
        foreach (var set in _plan.Events)
        {
            Bind(set);
        }

        foreach (var snapshot in _plan.Snapshots)
        {
            Bind(snapshot);
        }
    }

    private void Bind(EventSet set)
    {
        if (ReadsFailed(set.Name, new[] { set.Filter, set.Date, set.Account, set.Held, set.Provisional?.Met, set.Provisional?.By }.Concat(set.Credit.Handover.Select(band => band.Filter)).OfType<Formula>()))
        {
            return;
        }

        if (FindTable(set.Table, set.TableWhere) is not { } table)
        {
            _failed.Add(set.Name);
            return;
        }

        var scope = _scopes.Row(table);
        var filter = Bind(set.Filter, scope, ValueKind.YesNo);
        var date = Bind(set.Date, scope, ValueKind.Date);
        var account = Bind(set.Account, scope, ValueKind.Row);
        if (set.Date is null && table.DateColumn is null)
        {
            _diagnostics.Error(Codes.SetWithoutDate, set.TableWhere, $"The rows of '{set.Table}' have no day of their own, so event set '{set.Name}' belongs to no period.",
                "Say which with 'date:', or declare the table's date in mapping.yaml.");
        }

        if (set.Credit.To != CreditTarget.Person && set.Account is null && table.Find("account_id") is not { References: "accounts" })
        {
            _diagnostics.Error(Codes.SetWithoutAccount, set.TableWhere, $"The rows of '{set.Table}' have no column 'account_id', so nobody's book says who holds event set '{set.Name}'.",
                "Say which with 'account:', or 'credit: { to: person }'.");
        }
        else if (account is not null && account.Type.Table != "accounts")
        {
            _diagnostics.Error(Codes.SetWithoutAccount, set.Account!.Source.Start, $"'{set.Account}' names a row of '{account.Type.Table}', and an account is wanted.");
        }

        if (set.Credit.To == CreditTarget.Person && table.Find(set.Credit.PersonColumn) is not { References: "people" })
        {
            var people = table.Columns.Where(c => c.References == "people").Select(c => c.Name).ToArray();
            _diagnostics.Error(Codes.SetWithoutPerson, set.Credit.Where, $"Table '{set.Table}' has no column '{set.Credit.PersonColumn}' that names a person.",
                people.Length == 0 ? "Credit the book, or give the table a column that names a person." : Suggestion.Mend(set.Credit.PersonColumn, people));
        }

        var symbol = new SetSymbol(set.Name, table);
        _scopes.Add(symbol);
        _events[set.Name] = new(set, symbol, filter, date, account)
        {
            Held = Bind(set.Held, scope, ValueKind.Date),
            Handover = [.. set.Credit.Handover.Select(band => Bind(band, scope)).OfType<BoundHandover>()],
            Provisional = set.Provisional is null ? null : Bind(set.Provisional, set.Over is null ? scope : _scopes.RowInAnyPeriod(table)),
        };
    }

    private BoundProvisional? Bind(ProvisionalRule rule, FormulaScope row)
    {
        var (met, by) = (Bind(rule.Met, row, ValueKind.Date), Bind(rule.By, row, ValueKind.Date));
        return met is null || by is null ? null : new(rule, met, by);
    }

    private BoundHandover? Bind(HandoverBand band, FormulaScope row)
    {
        var filter = Bind(band.Filter, row, ValueKind.YesNo);
        return Required(Bind(band.Former, _scopes.Run(), ValueKind.Ratio)) is { } former && Required(Bind(band.New, _scopes.Run(), ValueKind.Ratio)) is { } ours && (band.Filter is null || filter is not null) ? new(band, former, ours, filter) : null;
    }

    private void Bind(Snapshot snapshot)
    {
        if (ReadsFailed(snapshot.Name, new[] { snapshot.Filter, snapshot.At.Day }.OfType<Formula>()))
        {
            return;
        }

        if (FindTable(snapshot.Table, snapshot.TableWhere) is not { } table)
        {
            _failed.Add(snapshot.Name);
            return;
        }

        if (table.Name != "accounts" && (table.DateColumn is null || table.Find("account_id") is not { References: "accounts" }))
        {
            _diagnostics.Error(Codes.SnapshotTable, snapshot.TableWhere, $"The rows of '{snapshot.Table}' have no day and account, so there is no last one of an account.",
                "A snapshot is of 'accounts', 'usage' or a table with a date and an account_id.");
            return;
        }

        var row = table.With([new ColumnSchema(BoundSnapshot.AccountArr, ColumnType.Money, "the account's recurring revenue at the instant") { Required = true }]);
        var filter = Bind(snapshot.Filter, _scopes.Row(table), ValueKind.YesNo);
        var day = Required(Bind(snapshot.At.Day, _scopes.Run(), ValueKind.Date));
        var symbol = new SetSymbol(snapshot.Name, row);
        _scopes.Add(symbol);
        _snapshots[snapshot.Name] = new(snapshot, symbol, filter, day);
    }

    // What reads something that could not be bound would only repeat its fault in other words.
    private bool ReadsFailed(string name, IEnumerable<Formula> formulas) =>
        formulas.SelectMany(f => f.Root.DescendantsAndSelf()).Any(n => n is NameSyntax { Name: var read } && _failed.Contains(read) || n is CallSyntax { Function: var called } && _failed.Contains(called)) && _failed.Add(name);

    // What is needed must have a value.
    private BoundFormula? Required(BoundFormula? formula)
    {
        if (formula is { Type.MayBeEmpty: true })
        {
            _diagnostics.Error(Codes.MayBeEmpty, formula.Formula.LocationOf(formula.Formula.Root), $"'{formula.Formula}' can have no value, and one is needed here.", "Add 'otherwise' and what holds then.");
        }

        return formula;
    }

    private BoundFormula? Bind(Formula? formula, FormulaScope scope, ValueKind kind) =>
        formula is null ? null : Binder.Bind(formula, scope, _diagnostics, new FormulaType(kind));

    private TableSchema? FindTable(string name, SourceLocation where)
    {
        if (_tables.TryGetValue(name, out var table))
        {
            return table;
        }

        _diagnostics.Error(Codes.UnknownTable, where, $"There is no table '{name}'.", Suggestion.Mend(name, [.. _tables.Keys]));
        return null;
    }
}
