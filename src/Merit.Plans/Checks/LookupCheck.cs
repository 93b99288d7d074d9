using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Plans.Lookups;
using Merit.Plans.Parameters;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Lookups, and parameters with dated values, that could not be read in one way only.</summary>
internal static class LookupCheck
{
    public static void Run(PlanDraft draft, Constants constants, DiagnosticBag diagnostics)
    {
        foreach (var (entry, section) in draft.Names.Called)
        {
            if (FunctionNames.Contains(entry.Name))
            {
                diagnostics.Error("plan-reserved-name", entry.Key.Where, $"'{entry.Name}' is a function of the formula language and cannot name this {section}.", "Choose another name.");
            }
        }

        foreach (var parameter in draft.Dated)
        {
            Check(parameter, constants, diagnostics);
        }

        foreach (var (lookup, map) in draft.Lookups)
        {
            Check(lookup, map, constants, diagnostics);
        }
    }

    private static void Check(DatedParameter parameter, Constants constants, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < parameter.Values.Length; i++)
        {
            var value = parameter.Values[i];
            constants.Require(value.Value, "A dated value", diagnostics);
            if (value.To < value.From)
            {
                diagnostics.Error("plan-dated-value", value.Where, $"A value of '{parameter.Name}' ends on {IsoDate.Format(value.To.Value)}, before it begins on {IsoDate.Format(value.From)}.", "Write the first day under 'from' and the last under 'to'.");
            }

            if (i == 0)
            {
                continue;
            }

            var before = parameter.Values[i - 1];
            if (value.From <= before.From)
            {
                diagnostics.Error("plan-dated-value", value.Where, $"A value of '{parameter.Name}' holds from {IsoDate.Format(value.From)}, which is not after the one before it, from {IsoDate.Format(before.From)}.",
                    "Write them in ascending order, each day once.", before.Where);
            }
            else if (value.From <= before.To)
            {
                diagnostics.Error("plan-dated-value", value.Where, $"Two values of '{parameter.Name}' hold on {IsoDate.Format(value.From)}: the one before it ends on {IsoDate.Format(before.To.Value)}.",
                    "End the earlier one before, or leave its 'to' out.", before.Where);
            }
        }
    }

    private static void Check(Lookup lookup, MappingNode map, Constants constants, DiagnosticBag diagnostics)
    {
        foreach (var cell in lookup.Cells)
        {
            constants.Require(cell, "A value of a lookup", diagnostics);
        }

        foreach (var input in lookup.Inputs)
        {
            Keys(input, constants, diagnostics);
        }

        if (map.Mapping("cells") is { } cells)
        {
            SameColumns(cells, diagnostics);
        }
    }

    private static void Keys(LookupAxis input, Constants constants, DiagnosticBag diagnostics)
    {
        var points = input.Points;
        for (var i = 0; i < points.Length; i++)
        {
            if (!constants.Require(points[i].At, "A key of a lookup", diagnostics) || i == 0)
            {
                continue;
            }

            if (input.Match != LookupMatch.Exact)
            {
                Boundaries.RequireAscending((points[i - 1].At, points[i - 1].Exclusive), (points[i].At, points[i].Exclusive), "key", constants, diagnostics);
            }
            else if (constants.ValueOf(points[i].At) is { } value && points[..i].FirstOrDefault(other => constants.ValueOf(other.At) is { } earlier && earlier.Value == value.Value) is { } same)
            {
                diagnostics.Error("plan-lookup-duplicate", points[i].Where, $"'{points[i].At}' is the same key as '{same.At}'.", "Keep one of the two.", same.Where);
            }
        }
    }

    // A column that a row leaves out would be one that nobody stated.
    private static void SameColumns(MappingNode cells, DiagnosticBag diagnostics)
    {
        var (first, columns) = (cells.Entries[0], ((MappingNode)cells.Entries[0].Value).Entries);
        foreach (var row in cells.Entries.Skip(1))
        {
            var own = ((MappingNode)row.Value).Entries;
            for (var i = 0; i < Math.Max(columns.Length, own.Length); i++)
            {
                if (i < columns.Length && i < own.Length && columns[i].Name == own[i].Name)
                {
                    continue;
                }

                var (message, where, related) = i >= own.Length ? ($"Row '{row.Name}' has no column '{columns[i].Name}', which row '{first.Name}' has.", row.Key.Where, columns[i].Key.Where)
                    : i >= columns.Length ? ($"Row '{row.Name}' has a column '{own[i].Name}', which row '{first.Name}' does not have.", own[i].Key.Where, first.Key.Where)
                    : ($"Row '{row.Name}' has the column '{own[i].Name}' where row '{first.Name}' has '{columns[i].Name}'.", own[i].Key.Where, columns[i].Key.Where);
                diagnostics.Error("plan-lookup-columns", where, message, "Write the same columns in every row, in the same order.", related);
                break;
            }
        }
    }
}
