namespace Merit.Calculation.Tests.Release;

public sealed class CreditNoteTests
{
    [Fact]
    public void A_credit_note_lowers_what_is_due_and_money_paid_back_on_it_lowers_what_is_received()
    {
        var run = new Company()
            .Saying("rate: 10%\n    released: in proportion to cash", "rate: 10%")
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "1000"))
            .With("invoices", ("id", "I1"), ("account_id", "A1"), ("date", "2026-02-01"), ("amount", "1000"), ("kind", "invoice"))
            .With("invoice_lines", ("invoice_id", "I1"), ("event_id", "M2"), ("amount", "1000"))
            .With("payments", ("id", "Y1"), ("invoice_id", "I1"), ("date", "2026-02-10"), ("amount", "500"))
            .With("invoices", ("id", "I2"), ("account_id", "A1"), ("date", "2026-03-01"), ("amount", "200"), ("kind", "credit_note"))
            .With("invoice_lines", ("invoice_id", "I2"), ("event_id", "M2"), ("amount", "200"))
            .With("payments", ("id", "Y2"), ("invoice_id", "I2"), ("date", "2026-03-10"), ("amount", "-200"))
            .Run();

        // 500 received and 200 paid back, of 1,000 less 200: 300 / 800 of 100.00
        run.Result.Participants.Single().Components.Single(component => component.Component.Name == "commission").Payable.ToAmountString().ShouldBe("37.50");
    }
}
