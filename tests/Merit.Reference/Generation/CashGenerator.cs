using System.Numerics;

namespace Merit.Reference.Generation;

/// <summary>Invoices, credit notes, their lines and payments: in part, in several payments, too much, refunded, a minor unit short, after the period's end.</summary>
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
            if (part > 1 && _dice.Chance(15))
            {
                CreditNote(account, movement, part / _dice.Pick(2, 4, 10), day, key);
            }
        }
    }

    /// <summary>Takes back a part of what was asked for; the money may have been paid back, or not yet.</summary>
    private void CreditNote(string account, string movement, BigInteger net, DateOnly day, Func<string, string> key)
    {
        if (net.Sign <= 0)
        {
            return;
        }

        var note = key("I");
        var tax = _dice.Chance(30) ? net / 5 : BigInteger.Zero;
        rows.Add("invoices", ("id", note), ("account_id", account), ("date", day.AddDays(3)), ("amount", world.Text(net + tax)), ("tax", tax.IsZero ? null : world.Text(tax)), ("kind", "credit_note"));
        rows.Add("invoice_lines", ("invoice_id", note), ("event_id", movement), ("amount", world.Text(net)));
        if (_dice.Chance(50))
        {
            rows.Add("payments", ("id", key("Y")), ("invoice_id", note), ("date", _dice.Pick(day.AddDays(5), world.Period.End)), ("amount", world.Text(-(net + tax))));
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
        var first = paid > 2 && _dice.Chance(25) ? paid / 3 : paid;
        rows.Add("payments", ("id", key("Y")), ("invoice_id", invoice), ("date", on), ("amount", world.Text(first)));
        if (first != paid)
        {
            rows.Add("payments", ("id", key("Y")), ("invoice_id", invoice), ("date", _dice.Pick(on, on.AddDays(7), world.Period.End.AddDays(1))), ("amount", world.Text(paid - first)));
        }

        if (_dice.Chance(15))
        {
            rows.Add("payments", ("id", key("Y")), ("invoice_id", invoice), ("date", on.AddDays(_dice.Between(0, 30))), ("amount", world.Text(-(paid / _dice.Pick(1, 2, 4)))));
        }
    }
}
