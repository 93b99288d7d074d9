using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Imports.Loading;

namespace Merit.Application.Companies;

/// <summary>Reads a company's folder, each part of it to its end, so that one pass reports everything that is wrong.</summary>
public static class LoadCompany
{
    /// <summary>Reads plans and data.</summary>
    /// <exception cref="FileFaultException">The folder or a file in it cannot be read.</exception>
    public static LoadedCompany Run(LoadRequest request) => Run(request, withPlans: true);

    /// <summary>Reads the data alone, for an import report.</summary>
    /// <exception cref="FileFaultException">The folder or a file in it cannot be read.</exception>
    public static LoadedCompany RunDataOnly(LoadRequest request) => Run(request, withPlans: false);

    private static LoadedCompany Run(LoadRequest request, bool withPlans)
    {
        ArgumentNullException.ThrowIfNull(request);
        CompanyFolder.RequireExisting(request.Folder);
        var diagnostics = new DiagnosticBag();
        try
        {
            var calendars = CalendarFile.Read(request.Folder, diagnostics);
            // Plans are read by their calendar.
            var plans = withPlans && calendars is not null ? PlanFiles.Read(request.Folder, calendars, diagnostics) : [];
            var loaded = CompanyLoader.Load(
                request.Folder, new LoadOptions(request.SkipBadRows), diagnostics, LoadingProgress.For(request.Progress), request.Cancellation);
            if (calendars is not null && loaded.Dataset is { } dataset)
            {
                CalendarFile.CheckGoals(calendars, dataset["goals"], diagnostics);
            }

            return new(calendars ?? CalendarSet.BuiltIn, plans, loaded.Dataset, loaded.Report, diagnostics.InOrder());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FileFaultException(request.Folder, $"'{request.Folder}' cannot be read: {fault.Message}", fault);
        }
    }
}
