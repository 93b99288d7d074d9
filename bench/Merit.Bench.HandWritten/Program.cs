using System.Globalization;
using Merit.Bench.HandWritten;
using Merit.Bench.HandWritten.Variants;

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is > 1 and var at ? int.Parse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

if (args is ["variants", var data, ..] && args.Length % 2 == 0)
{
    return VariantsRun.Run(data, Option("--repeat", 7));
}

return args.Length >= 2 && args.Length % 2 == 0
    ? HandWrittenRun.Run(args[0], args[1], Option("--calculations", 1), Option("--threads", Environment.ProcessorCount))
    : HandWrittenRun.Usage();
