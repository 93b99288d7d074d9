using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Names: columns of the row and of rows that its keys name, then single values.</content>
internal sealed partial class FormulaBinder
{
    // What may stand before a set's name in an aggregate.
    private static readonly Dictionary<string, AggregateScope> Scopes = new(StringComparer.Ordinal) { ["team"] = AggregateScope.Team, ["company"] = AggregateScope.Company };

    private BoundNode? Name(FormulaSyntax syntax)
    {
        if (PathOf(syntax) is not { } path)
        {
            var target = ((MemberSyntax)syntax).Target;
            return Fail(FormulaCodes.WrongKind, target.Span, $"'{TextOf(target)}' is no name.", "Only what a name stands for has something after its point.");
        }

        if (_set is not null && SkipSet(path) is var skipped && skipped > 0)
        {
            return skipped < path.Length
                ? Column(syntax, _set.Row, path[skipped..])
                : Fail(FormulaCodes.SetOutsideAggregate, syntax.Span, $"'{TextOf(syntax)}' stands for many rows.", $"Name one of its columns: {TextOf(syntax)}.{SomeNumber(_set.Row)}.");
        }

        if (_row is not null && (path.Length == 1 ? _row.Find(path[0].Name) is not null : ReferenceIn(_row, path[0].Name) is not null))
        {
            return Column(syntax, _row, path);
        }

        return scope.Scalars.TryGetValue(string.Join('.', path.Select(p => p.Name)), out var scalar) ? Scalar(syntax, scalar) : Unknown(syntax, path);
    }

    private ScalarNode? Scalar(FormulaSyntax syntax, ScalarSymbol scalar) =>
        scalar.IsPerPerson && (!MayReadPerson(syntax) || !MayReadPersonInGroup(syntax)) ? null : new ScalarNode(scalar.Type, syntax, scalar);

    private bool MayReadPerson(FormulaSyntax syntax)
    {
        if ((_set is null && scope.Row is null) || scope.AllowsPersonInRow)
        {
            return true;
        }

        Report(FormulaCodes.PersonInRow, syntax.Span, $"'{TextOf(syntax)}' differs between participants, and a row is seen once for all of them here.", "Use the row's own columns, parameters and the period.");
        return false;
    }

    private BoundNode? Column(FormulaSyntax syntax, TableSchema table, ImmutableArray<(string Name, TextSpan Span)> path)
    {
        var hops = ImmutableArray.CreateBuilder<string>();
        var mayBeEmpty = false;
        foreach (var (name, span) in path[..^1])
        {
            if (ReferenceIn(table, name) is not { } key)
            {
                return table.Find(name) is null
                    ? UnknownIn(table, name, span, table.Columns.Where(c => c.Type == ColumnType.Reference).Select(c => c.Name))
                    : Fail(FormulaCodes.WrongKind, span, $"'{name}' names no row, so nothing follows its point.");
            }

            if (!scope.Tables.TryGetValue(key.References!, out var next))
            {
                return Fail(FormulaCodes.UnknownName, span, $"'{name}' names a row of '{key.References}', a table that is not known here.");
            }

            hops.Add(key.Name);
            mayBeEmpty |= !key.Required;
            table = next;
        }

        var last = path[^1];
        if (table.Find(last.Name) is not { } column)
        {
            return UnknownIn(table, last.Name, last.Span, table.Columns.Select(c => c.Name));
        }

        return new ColumnNode(TypeOf(column, mayBeEmpty), syntax, hops.ToImmutable(), column);
    }

    private static FormulaType TypeOf(ColumnSchema column, bool mayBeEmpty)
    {
        mayBeEmpty |= !column.Required;
        return column.Type switch
        {
            ColumnType.Reference => new(ValueKind.Row, mayBeEmpty, column.References),
            ColumnType.Date => new(ValueKind.Date, mayBeEmpty),
            ColumnType.Number => new(ValueKind.Number, mayBeEmpty),
            ColumnType.Ratio => new(ValueKind.Ratio, mayBeEmpty),
            ColumnType.Money => new(ValueKind.Money, mayBeEmpty),
            ColumnType.Count => new(ValueKind.Count, mayBeEmpty),
            ColumnType.YesNo => new(ValueKind.YesNo, mayBeEmpty),
            _ => new(ValueKind.Text, mayBeEmpty),
        };
    }

    // Before a point a key may be written without its _id.
    private static ColumnSchema? ReferenceIn(TableSchema table, string name) =>
        new[] { table.Find(name), table.Find(name + "_id") }.FirstOrDefault(c => c?.Type == ColumnType.Reference);

    // How many names at the path's start stand for the aggregate's set.
    private int SkipSet(ImmutableArray<(string Name, TextSpan Span)> path)
    {
        var start = path.Length > 1 && Scopes.ContainsKey(path[0].Name) && path[1].Name == _set!.Name ? 1 : 0;
        return path[start].Name == _set!.Name ? start + 1 : 0;
    }

    private BoundNode? UnknownIn(TableSchema table, string name, TextSpan span, IEnumerable<string> candidates)
    {
        var mend = table.Find(name + "_id") is not null ? $"Did you mean '{name}_id'?" : Suggestion.Mend(name, [.. candidates]);
        return Fail(FormulaCodes.UnknownName, span, $"'{name}' is no column of {table.Name}.", mend);
    }

    private BoundNode? Unknown(FormulaSyntax syntax, ImmutableArray<(string Name, TextSpan Span)> path)
    {
        var (name, span) = path[0];
        if (scope.Lookups.TryGetValue(name, out var table))
        {
            return NotCalled(syntax, table);
        }

        var named = path.Length > 1 && Scopes.ContainsKey(name) ? path[1].Name : name;
        if (scope.Sets.ContainsKey(named))
        {
            return Fail(FormulaCodes.SetOutsideAggregate, span, $"'{TextOf(syntax)}' stands for many rows.",
                path[^1].Name == named ? $"Count them: count({TextOf(syntax)})." : $"Make one value of them: sum({TextOf(syntax)}).");
        }

        var below = scope.Scalars.Keys.Where(key => key.StartsWith(name + ".", StringComparison.Ordinal)).Select(key => key[(name.Length + 1)..]).ToList();
        if (path.Length > 1 && below.Count > 0)
        {
            var rest = string.Join('.', path[1..].Select(p => p.Name));
            return Fail(FormulaCodes.UnknownName, path[1].Span, $"'{name}' has no '{rest}'.", Suggestion.Mend(rest, below));
        }

        if (path.Length > 1 && _row?.Find(name) is not null)
        {
            return Fail(FormulaCodes.WrongKind, span, $"'{name}' names no row, so nothing follows its point.");
        }

        if (path.Length == 1 && _row?.Find(name + "_id") is not null)
        {
            return Fail(FormulaCodes.UnknownName, span, $"'{name}' is no name here.", $"Did you mean '{name}_id'?");
        }

        return Fail(FormulaCodes.UnknownName, span, $"'{name}' is no name here.", Suggestion.Mend(name, Candidates(path.Length > 1)));
    }

    private List<string> Candidates(bool beforePoint)
    {
        var columns = (_row?.Columns ?? []).Where(c => !beforePoint || c.Type == ColumnType.Reference).Select(c => c.Name);
        var scalars = beforePoint ? scope.Scalars.Keys.Where(k => k.Contains('.', StringComparison.Ordinal)).Select(k => k[..k.IndexOf('.', StringComparison.Ordinal)]) : scope.Scalars.Keys;
        return [.. columns.Concat(scalars).Concat(_set is null ? scope.Sets.Keys : []).Distinct(StringComparer.Ordinal)];
    }

    // The names of a.b.c with their places; null when something else than a name begins it.
    private static ImmutableArray<(string Name, TextSpan Span)>? PathOf(FormulaSyntax syntax)
    {
        var path = new Stack<(string, TextSpan)>();
        while (syntax is MemberSyntax member)
        {
            path.Push((member.Name, member.NameSpan));
            syntax = member.Target;
        }

        if (syntax is not NameSyntax name)
        {
            return null;
        }

        path.Push((name.Name, name.Span));
        return [.. path];
    }
}
