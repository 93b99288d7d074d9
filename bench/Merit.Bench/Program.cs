using Merit.Bench.QuarterClose;

if (args is ["quarter-close", var data, var output])
{
    return QuarterCloseRun.Run(data, output, 1);
}

if (args is ["quarter-close", var folder, var target, "--repeat", var times] && int.TryParse(times, System.Globalization.CultureInfo.InvariantCulture, out var repeat) && repeat > 0)
{
    return QuarterCloseRun.Run(folder, target, repeat);
}

Console.Error.WriteLine("quarter-close DATADIR OUTDIR [--repeat N]: calculates the quarter close over a generated folder.");
return 2;
