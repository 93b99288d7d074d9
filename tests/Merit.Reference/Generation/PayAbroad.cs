using System.Globalization;
using Merit.Data.Amounts;

namespace Merit.Reference.Generation;

/// <summary>Who of a company is paid in another currency than the plans', and the rates of it: by dice of its own, so that nothing else of a case changes with it.</summary>
internal sealed class PayAbroad
{
    private readonly World _world;
    private readonly Dice _dice;
    private readonly List<string> _currencies = [];

    /// <summary>Decides whether anybody is.</summary>
    public PayAbroad(World world)
    {
        (_world, _dice) = (world, world.Dice);
        if (_dice.Chance(35))
        {
            var others = _dice.Shuffled(["SEK", "JPY", "KWD", "EUR"]).Where(code => code != world.Currency.Code);
            _currencies.AddRange(others.Take(_dice.Pick(1, 1, 2)));
        }
    }

    /// <summary>The currency that stands beside the next person, and that which their rows of pay state, if any.</summary>
    public (string Person, string? Pay) Next()
    {
        var home = _world.Currency.Code;
        if (_currencies.Count == 0)
        {
            return (home, null);
        }

        var paid = _dice.Pick(_currencies);
        return _dice.Below(8) switch
        {
            < 2 => (home, null),
            2 => (paid, home),
            < 6 => (paid, null),
            6 => (home, paid),
            _ => (_dice.Pick(_currencies), paid),
        };
    }

    /// <summary>An amount of pay with no more decimals than its currency has.</summary>
    public static string Amount(string text, string currency)
    {
        var (point, decimals) = (text.IndexOf('.', StringComparison.Ordinal), Currency.Parse(currency).Decimals);
        return point < 0 ? text : text[..Math.Min(text.Length, decimals == 0 ? point : point + 1 + decimals)];
    }

    /// <summary>Adds the rates, and to each plan at which of them it pays.</summary>
    public void Add(CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        if (_currencies.Count == 0)
        {
            return;
        }

        var rates = new RateRows(_world, rows, middle: "AUD", plain: true);
        rates.Add(_currencies);
        foreach (var plan in plans)
        {
            plan.Parts.Pay.AppendLine(CultureInfo.InvariantCulture, $"  exchange: {rates.RuleOfPay()}");
        }
    }
}
