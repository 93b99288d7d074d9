using Merit.Bench.QuarterClose;

if (args is ["quarter-close", var data, var output])
{
    return QuarterCloseRun.Run(data, output, 1);
}

if (args is ["quarter-close", var folder, var target, "--repeat", var times] && int.TryParse(times, System.Globalization.CultureInfo.InvariantCulture, out var repeat) && repeat > 0)
{
    return QuarterCloseRun.Run(folder, target, repeat);
}

return QuarterCloseRun.Usage();
