using System.Numerics;

namespace Merit.Reference.Generation;

/// <summary>Invoices, their lines and payments: in part, too much, refunded, a minor unit short, after the period's end.</summary>
internal sealed class CashGenerator(World world, CompanyRows rows)
{
    private readonly Dice _dice = world.Dice;

    public void Invoice(string account, string movement, BigInteger net, DateOnly day, Func<string, string> key)
    {
        var parts = _dice.Chance(75) || net < 2 ? [net] : new[] { net / 2, net - (net / 2) };
        foreach (var part in parts)
        {
            var invoice = key("I");
            var tax = _dice.Chance(30) ? part / 5 : BigInteger.Zero;

            // Sometimes the invoice asks for something else too.
            var other = _dice.Chance(15) ? world.Amount() : BigInteger.Zero;
            var gross = part + other + tax;
            rows.Add("invoices", ("id", invoice), ("account_id", account), ("date", day), ("amount", world.Text(gross)), ("tax", tax.IsZero ? null : world.Text(tax)), ("kind", "invoice"));
            rows.Add("invoice_lines", ("invoice_id", invoice), ("event_id", movement), ("amount", world.Text(part)));
            Payments(invoice, gross, day, key);
        }
    }

    private void Payments(string invoice, BigInteger gross, DateOnly day, Func<string, string> key)
    {
        var paid = _dice.Below(10) switch
        {
            < 3 => gross,
            < 4 => gross - 1,
            < 7 => gross / _dice.Pick(2, 3),
            < 8 => gross + world.Amount(),
            _ => BigInteger.Zero,
        };
        if (paid.Sign <= 0)
        {
            return;
        }

        var on = _dice.Pick(day, day.AddDays(20), world.Period.End, world.Period.End.AddDays(1));
        rows.Add("payments", ("id", key("Y")), ("invoice_id", invoice), ("date", on), ("amount", world.Text(paid)));
        if (_dice.Chance(15))
        {
            rows.Add("payments", ("id", key("Y")), ("invoice_id", invoice), ("date", on.AddDays(_dice.Between(0, 30))), ("amount", world.Text(-(paid / _dice.Pick(1, 2, 4)))));
        }
    }
}
