using Merit.Data.Diagnostics;

namespace Merit.Calculation.Tests.Exchange;

/// <summary>An amount that decides whose an event is was once read unconverted, and unchecked where there is no exchange.</summary>
public sealed class HolderDayTests
{
    [Theory]
    [InlineData("held: \"if(arr >= 1500, booked otherwise date, date)\"")]
    [InlineData("account: \"if(arr >= 1500, account_id, account_id)\"")]
    public void An_amount_in_another_currency_that_decides_the_holder_is_an_error_without_an_exchange(string key)
    {
        var bag = new DiagnosticBag();
        new Company().Saying($"where: kind = \"expansion\", {key}", "where: kind = \"expansion\"").Saying("value: 5", "value: arr")
            .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "1000"), ("currency", "EUR")).Run(bag);

        bag.Items.ShouldContain(finding => finding.Code == "run-currency-differs");
    }
}
