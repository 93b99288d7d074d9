using System.Globalization;

namespace Merit.Reference.Generation;

/// <summary>Exchange rates around a period, and exchange rules that find all they need among them.</summary>
/// <param name="world">What the case shares.</param>
/// <param name="rows">Takes the rates.</param>
/// <param name="middle">The currency through which some are made of two.</param>
/// <param name="plain">Whether many are such that amounts end between two minor units.</param>
internal sealed class RateRows(World world, CompanyRows rows, string middle = "CAD", bool plain = false)
{
    private const int Around = 230;

    private static readonly string[] ByDay = ["event", "event", "event", "period_average", "period_average", "period_end", "period_start"];

    private static readonly string[] OfPeriod = ["period_average", "period_start", "period_end", "period_end"];

    private readonly Dice _dice = world.Dice;
    private readonly List<string> _currencies = [];
    private int _within;
    private bool _needsInverse;
    private bool _needsThrough;

    /// <summary>Adds the rates of some currencies: stated, to be turned round, or to be made of two.</summary>
    public void Add(IReadOnlyList<string> currencies)
    {
        _currencies.AddRange(currencies);
        _within = _dice.Pick(5, 7, 14, 30, 42);
        foreach (var currency in currencies)
        {
            var to = world.Currency.Code;
            switch (_dice.Below(4))
            {
                case 0 or 1:
                    Rows(currency, to, 1);
                    if (_dice.Chance(40))
                    {
                        Rows(to, currency, 2);
                    }

                    break;
                case 2:
                    _needsInverse = true;
                    Rows(to, currency, 1);
                    Rows(currency, to, 3);
                    break;
                default:
                    Rows(currency, middle, 1);
                    if (!_needsThrough)
                    {
                        Rows(middle, to, 1);
                    }

                    _needsThrough = true;
                    Rows(currency, to, 4);
                    break;
            }
        }
    }

    /// <summary>An exchange rule.</summary>
    /// <param name="ofCash">Whether invoices and payments may decide.</param>
    public string Rule(bool ofCash = false)
    {
        if (_dice.Chance(15))
        {
            return Fixed();
        }

        return OfRows(ofCash && _dice.Chance(80) ? _dice.Pick("invoice, otherwise: event", "payment, otherwise: event") : _dice.Pick(ByDay));
    }

    /// <summary>An exchange rule of pay.</summary>
    public string RuleOfPay() => _dice.Chance(25) ? Fixed() : OfRows(_dice.Pick(OfPeriod));

    private string Fixed() => $"{{ rates: fixed, fixed: {{ {string.Join(", ", _currencies.Select(currency => $"{currency}: {_dice.Pick("1.3", "0.87", "9/8", "1 + 1/3")}"))} }} }}";

    private string OfRows(string rates)
    {
        var within = _within % 7 == 0 && _dice.Chance(50) ? $"{_within / 7} weeks" : $"{_within} days";
        var inverse = _needsInverse || _dice.Chance(40) ? ", inverse: allowed" : _dice.Chance(20) ? ", inverse: refused" : "";
        var through = _needsThrough || _dice.Chance(20) ? $", through: {middle}" : "";
        return $"{{ rates: {rates}, within: {within}{inverse}{through} }}";
    }

    // So close to each other that one is always in force, or so many times too far apart.
    private void Rows(string from, string to, int sparse)
    {
        var day = world.Period.Start.AddDays(-Around);
        var last = world.Period.End.AddDays(Around);
        while (day <= last)
        {
            rows.Add("exchange_rates", ("date", day), ("from_currency", from), ("to_currency", to), ("rate", Rate()));
            day = day.AddDays((_dice.Chance(40) ? _within + 1 : _dice.Between(Math.Max(1, _within / 2), _within + 1)) * sparse);
        }
    }

    private string Rate() => plain && _dice.Chance(60) ? _dice.Pick("2", "0.5", "0.8", "1.25", "4", "1.1") : _dice.Below(10) switch
    {
        < 5 => string.Create(CultureInfo.InvariantCulture, $"1.{_dice.Between(10, 99)}"),
        < 8 => string.Create(CultureInfo.InvariantCulture, $"0.{_dice.Between(1000, 9999)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"1.{_dice.Between(100000, 999999)}"),
    };
}
