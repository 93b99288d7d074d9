using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Plans.Tests.Reading;

public sealed class LookupTests
{
    private static readonly Plan Plan = Plans.Read(Plans.Whole);

    [Fact]
    public void A_parameter_with_dated_values_stands_apart_from_constants()
    {
        Plan.Parameters.Select(parameter => parameter.Name).ShouldBe(["accelerator", "threshold"]);
        var amount = Plan.DatedParameters.ShouldHaveSingleItem();
        amount.Name.ShouldBe("upsell_amount");
        amount.Values.Select(value => (value.From, value.To, value.Value.ToString(), value.Reference)).ShouldBe(
            [(new DateOnly(2026, 1, 1), null, "100 USD * accelerator", "Memo 12"), (new DateOnly(2026, 4, 1), new DateOnly(2026, 11, 30), "200 USD", null)]);
    }

    [Fact]
    public void A_lookup_of_one_input_has_a_value_for_each_key()
    {
        var rate = Plan.Lookups[0];
        rate.Reference.ShouldBe("Policy 3");
        rate.Gives.ShouldBeNull();
        var input = rate.Inputs.ShouldHaveSingleItem();
        (input.Name, input.Kind, input.Match).ShouldBe(("term_months", ValueKind.Number, LookupMatch.Stepped));
        input.Points.Select(point => (point.At.ToString(), point.Exclusive)).ShouldBe([("12", false), ("24", false), ("36", true)]);
        rate.Cells.Select(cell => cell.ToString()).ShouldBe(["4%", "5%", "6%"]);
    }

    [Fact]
    public void An_interpolated_lookup_says_what_holds_beyond_its_keys()
    {
        var factor = Plan.Lookups[1];
        factor.Gives.ShouldBe(ValueKind.Ratio);
        (factor.Inputs[0].Below, factor.Inputs[0].Above).ShouldBe((LookupEnd.None, LookupEnd.Extrapolated));
    }

    [Fact]
    public void A_key_of_texts_is_the_text_as_it_is_written() =>
        Plan.Lookups[2].Inputs[0].Points.Select(point => ((TextLiteral)point.At.Root).Value).ShouldBe(["above all", "Mid-Market"]);

    [Fact]
    public void Of_two_inputs_the_first_has_the_rows_and_the_second_the_columns()
    {
        var matrix = Plan.Lookups[3];
        matrix.Inputs.Select(input => (input.Kind, input.Match, input.Points.Length)).ShouldBe([(ValueKind.Date, LookupMatch.Stepped, 2), (ValueKind.Money, LookupMatch.Interpolated, 2)]);
        matrix.Inputs[0].Points[1].Exclusive.ShouldBeTrue();
        (matrix.Inputs[1].Below, matrix.Inputs[1].Above).ShouldBe((LookupEnd.Flat, LookupEnd.None));
        matrix.Cells.Select(cell => cell.ToString()).ShouldBe(["3%", "4%", "4%", "6%"]);
    }
}
