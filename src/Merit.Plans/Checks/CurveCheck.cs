using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Plans.Payout;

namespace Merit.Plans.Checks;

/// <summary>Payout curves that could not be read in one way only, or that nobody can have meant.</summary>
internal static class CurveCheck
{
    // From here on a number without a percent sign is taken for a forgotten one: 100 for 100%.
    private const int LikelyPercent = 10;

    public static void Run(PayoutCurve curve, Constants constants, DiagnosticBag diagnostics)
    {
        Percentage(curve.WhenEmpty, constants, diagnostics);
        switch (curve)
        {
            case SteppedCurve stepped:
                Points(curve, stepped.Steps, constants, diagnostics);
                break;
            case LinearCurve linear:
                Points(curve, linear.Points, constants, diagnostics);
                Line(linear, diagnostics);
                break;
            case BaselineCurve baseline:
                Baseline(baseline, constants, diagnostics);
                break;
            default:
                throw new InvalidOperationException($"{curve.GetType()} has no check.");
        }
    }

    private static void Points(PayoutCurve curve, ImmutableArray<CurvePoint> points, Constants constants, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var point = points[i];
            if (constants.Require(point.At, "A point of a curve", diagnostics) && curve.By == CurveInput.Attainment && constants.ValueOf(point.At) is { IsBare: true } at && at.Value >= LikelyPercent)
            {
                Suspect(point.At, "an attainment", constants, diagnostics);
            }

            Percentage(point.Pays, constants, diagnostics);
            if (i > 0)
            {
                Boundaries.RequireAscending((points[i - 1].At, points[i - 1].Exclusive), (point.At, point.Exclusive), "point", constants, diagnostics);
            }
        }

        if (points.All(point => constants.ValueOf(point.Pays) is { Value.IsZero: true }))
        {
            diagnostics.Warning("plan-curve-pays-nothing", curve.Where, "Every point of this curve pays 0%.", "Write what reaching each value pays, in percent of target.");
        }
    }

    private static void Line(LinearCurve linear, DiagnosticBag diagnostics)
    {
        foreach (var point in linear.Points.Where(point => point.Exclusive))
        {
            diagnostics.Error("plan-linear-above", point.Where, $"'above {point.At}' excludes a value, and every point of a line is on the line.", "Remove 'above', or use 'stepped'.");
        }
    }

    private static void Baseline(BaselineCurve baseline, Constants constants, DiagnosticBag diagnostics)
    {
        Percentage(baseline.Each, constants, diagnostics);
        if (constants.Require(baseline.Baseline, "A baseline", diagnostics) && constants.ValueOf(baseline.Baseline) is { } value && value.Value.Sign <= 0)
        {
            diagnostics.Error("plan-baseline", baseline.Baseline.Source.Start, $"The baseline '{baseline.Baseline}' is not above zero.", "Write the value that pays 100%.");
        }
    }

    private static void Percentage(Formula? pays, Constants constants, DiagnosticBag diagnostics)
    {
        if (!constants.Require(pays, "What a curve pays", diagnostics) || constants.ValueOf(pays) is not { } value)
        {
            return;
        }

        if (value.Currency is not null)
        {
            diagnostics.Error("plan-percent", pays!.Source.Start, $"'{pays}' is an amount, and a curve pays in percent of target.", "Write a percentage, like 100%.");
        }
        else if (value.Value.Sign < 0)
        {
            diagnostics.Error("plan-percent", pays!.Source.Start, $"'{pays}' is below 0%.", "Write 0% where nothing is paid.");
        }
        else if (value.IsBare && value.Value >= LikelyPercent)
        {
            Suspect(pays!, "a part of target", constants, diagnostics);
        }
    }

    private static void Suspect(Formula formula, string what, Constants constants, DiagnosticBag diagnostics)
    {
        var percent = (constants.ValueOf(formula)!.Value.Value * 100).ToShortString();
        diagnostics.Warning("plan-percent-sign", formula.Source.Start, $"'{formula}' as {what} is {percent}%.", $"Did you mean '{formula}%'?");
    }
}
