using System.Globalization;
using Merit.Agreement.Soak;

const int usual = 50_000;

// The suite runs the cases from 1 on: a soak run begins behind them.
const ulong usualFirst = 3001;

if (args.Length > 2 || args.Any(arg => !ulong.TryParse(arg, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > int.MaxValue))
{
    await Console.Error.WriteLineAsync("Say how many cases to run and the seed of the first: ./soak.sh [CASES] [SEED], both whole numbers from 1 on.");
    return 2;
}

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : usual;
var first = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : usualFirst;
return new SoakRun(CaseOutcome.Of, Console.Out).Run(first, count) ? 0 : 1;
