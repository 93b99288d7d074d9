using Merit.Bench.Comparison;
using Merit.Bench.Explaining;
using Merit.Bench.QuarterClose;

var options = args is [_, ..] ? CommandOptions.Read(args[1..]) : null;
return (args, options) switch
{
    (["quarter-close", ..], { Words: [var data, var output] }) => QuarterCloseRun.Run(data, output, options.Number("repeat", 1), options.Number("calculations", 1)),
    (["explain", ..], { Words: [var data] }) => ExplainRun.Run(data, options.Number("people", 100), options.Number("calculations", 6)),
    (["compare", ..], { Words: [var size] }) => CompareCommand.Run(size, options),
    (["compare", ..], _) => CompareCommand.Usage(),
    _ => QuarterCloseRun.Usage(),
};
