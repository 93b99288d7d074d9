using Merit.Data.Diagnostics;

namespace Merit.Calculation.Tests.Compilation;

/// <summary>A component or measure that is called like a column, or like a word of a choice, was said to be worked out from itself where a formula named the column or the word.</summary>
public sealed class NamesLikeColumnsTests
{
    [Theory]
    [InlineData("  commission:\n    kind: commission", "  arr:\n    kind: commission")]
    [InlineData("retention: gross_retention()", "retention: gross_retention(role = commission)")]
    [InlineData("retention: gross_retention()", "retention: sum(expansions.arr where kind = \"expansion\" and commission = \"x\") / 1 USD")]
    [InlineData("retention: gross_retention()", "lost: gross_renewal_rate(late = lost)\n  retention: gross_retention()")]
    public void A_column_or_a_word_of_a_choice_is_no_component(string right, string changed)
    {
        var diagnostics = new DiagnosticBag();
        new Company().Declaring(Data.Tables.StandardTables.All.Single(table => table.Name == "movements"), new Data.Tables.ColumnSchema("commission", Data.Tables.ColumnType.Text, "a column"))
            .Saying(changed, right).Run(diagnostics);

        diagnostics.Items.ShouldNotContain(finding => finding.Code == "plan-circle");
        diagnostics.HasErrors.ShouldBe(changed.Contains("commission = \"x\"", StringComparison.Ordinal) && diagnostics.Items.Any(finding => finding.Code == "run-no-value"));
    }

    [Fact]
    public void What_does_read_itself_is_still_refused()
    {
        var diagnostics = new DiagnosticBag();
        new Company().Saying("rate: if(bonus.earned > 0 USD, 10%, 5%)", "rate: 10%").Saying("weight: 50%\n    multiplier: if(commission.earned > 0 USD, 100%, 50%)\n    measure: retention", "weight: 50%\n    measure: retention").Run(diagnostics);

        diagnostics.Items.ShouldContain(finding => finding.Code == "plan-circle");
    }
}
