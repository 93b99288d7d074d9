using System.Globalization;
using Merit.Calculation.Release;
using Merit.Data.Amounts;

namespace Merit.Calculation.Tests.Release;

public sealed class CashInOrderTests
{
    // Several blocks of movements and parts of the work, the last of them not full.
    private const int Movements = 70_001;

    [Fact]
    public void What_was_received_does_not_depend_on_the_order_in_which_payments_and_lines_stand()
    {
        var inOrder = Received(payment => payment, line => line);
        var paymentsTurned = Received(payment => Movements - 1 - payment, line => line);
        var linesTurned = Received(payment => payment, line => Movements - 1 - line);

        for (var movement = 0; movement < Movements; movement++)
        {
            inOrder.PartOf(movement).ShouldBe(Expected(movement), $"movement {movement}");
            paymentsTurned.PartOf(movement).ShouldBe(Expected(movement), $"movement {movement}, payments turned round");
            linesTurned.PartOf(movement).ShouldBe(Expected(movement), $"movement {movement}, lines turned round");
        }
    }

    // Every third is not invoiced; of the others some are not paid, some are paid late, in part, a cent short, in full or more.
    private static Ratio Expected(int movement) => Paid(movement) is { IsInTime: true, Cents: var cents } && movement % 3 != 0 ? Ratio.Min(1, new(cents, 10_000)) : 0;

    private static (long Cents, bool IsInTime) Paid(int movement) => ((movement * 7 % 11) switch { 0 => 0, 1 => 9_999, 2 => 3_333, 3 => 12_000, 4 => 1, _ => 10_000 }, movement % 13 != 0);

    private static CashReceived Received(Func<int, int> payment, Func<int, int> line)
    {
        var company = new Company().Without("movements");
        for (var movement = 0; movement < Movements; movement++)
        {
            company.With("movements", ("id", Key('M', movement)), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "100"));
            if (movement % 3 != 0)
            {
                company.With("invoices", ("id", Key('I', movement)), ("account_id", "A1"), ("date", "2026-02-01"), ("amount", "100.00"), ("kind", "invoice"));
            }
        }

        for (var i = 0; i < Movements; i++)
        {
            if (line(i) is var invoiced && invoiced % 3 != 0)
            {
                company.With("invoice_lines", ("invoice_id", Key('I', invoiced)), ("event_id", Key('M', invoiced)), ("amount", "100.00"));
            }

            if (payment(i) is var paid && paid % 3 != 0 && Paid(paid) is { Cents: > 0 } amount)
            {
                company.With("payments", ("id", Key('Y', paid)), ("invoice_id", Key('I', paid)), ("date", amount.IsInTime ? "2026-03-31" : "2026-04-01"), ("amount", new Ratio(amount.Cents, 100).ToDecimalString(2)));
            }
        }

        return CashReading.Through(company.Dataset(), new(2026, 3, 31), TestContext.Current.CancellationToken);
    }

    private static string Key(char letter, int number) => letter + number.ToString("D6", CultureInfo.InvariantCulture);
}
