using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans.Calendars;

namespace Merit.Application.Companies;

/// <summary>A company's own calendars: its file <c>calendars.yaml</c>, which need not be there.</summary>
internal static class CalendarFile
{
    private const string Name = "calendars.yaml";

    /// <summary>Reads them.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="diagnostics">Receives what is wrong; places are relative to the folder.</param>
    /// <returns>The company's calendars and those that everybody has; null when the file has an error.</returns>
    public static CalendarSet? Read(string folder, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder, Name);
        return !File.Exists(path) ? CalendarSet.BuiltIn : StrictText.Of(path, Name, diagnostics) is { } text ? CalendarReader.Read(text, Name, diagnostics) : null;
    }

    /// <summary>The period that somebody asks for; null, with an error, where no calendar has it.</summary>
    public static Period? Find(CalendarSet calendars, PeriodName name, DiagnosticBag diagnostics)
    {
        if (calendars.Find(name) is { } period)
        {
            return period;
        }

        diagnostics.Error("period-of-no-calendar", SourceLocation.None, $"'{name}' is no period of any calendar of this company.", $"Its periods are called like {calendars.ExampleNames(name.Year)}.");
        return null;
    }

    /// <summary>Reports each period, once, for which there are goals and that no calendar has.</summary>
    public static void CheckGoals(CalendarSet calendars, Table goals, DiagnosticBag diagnostics)
    {
        if (goals.Find("period") is not { } column)
        {
            return;
        }

        foreach (var row in Enumerable.Range(0, goals.Count).DistinctBy(column.TextAt, StringComparer.Ordinal))
        {
            if (PeriodName.TryParse(column.TextAt(row), out var name) && calendars.Find(name) is null)
            {
                diagnostics.Error("period-of-no-calendar", goals.OriginOf(row), $"'{name}' is no period of any calendar of this company.", $"Its periods are called like {calendars.ExampleNames(name.Year)}.");
            }
        }
    }
}
