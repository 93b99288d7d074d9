using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Binding;

public sealed class NameTests
{
    [Theory]
    [InlineData("arr", "Money")]
    [InlineData("id", "Text")]
    [InlineData("account_id", "Row accounts")]
    [InlineData("contract_id", "Row contracts?")]
    [InlineData("account.segment", "Text?")]
    [InlineData("account_id.segment", "Text?")]
    [InlineData("contract.account.region", "Text?")]
    [InlineData("contract.start", "Date?")]
    [InlineData("contract.renews.start", "Date?")]
    [InlineData("term_months", "Count?")]
    public void A_row_reaches_the_rows_that_its_keys_name(string text, string type) => Scopes.TypeOf(text, Scopes.Movement).ShouldBe(type);

    [Fact]
    public void Keys_are_followed_hop_by_hop()
    {
        var column = Scopes.Bind("contract.account.region", Scopes.Movement).Root.ShouldBeOfType<ColumnNode>();
        column.Hops.ShouldBe(["contract_id", "account_id"]);
        column.Column.Name.ShouldBe("region");
    }

    [Theory]
    [InlineData("account_id = \"A1\"")]
    [InlineData("\"A1\" <> account_id")]
    [InlineData("account_id in (\"A1\", \"A2\")")]
    [InlineData("text(account_id, \"-\", id) = \"x\"")]
    public void A_key_compared_with_text_is_compared_by_its_text(string text) =>
        Scopes.Bind(text, Scopes.Movement).Root.DescendantsAndSelf().OfType<ColumnNode>().ShouldContain(c => c.Column.Type == ColumnType.Reference && c.Type.Kind == ValueKind.Text);

    [Fact]
    public void Rows_of_one_table_compare() => Scopes.TypeOf("account_id = contract.account_id", Scopes.Movement).ShouldBe("YesNo");

    [Fact]
    public void Rows_of_two_tables_do_not_compare() => Scopes.Error("account_id = contract_id", Scopes.Movement).Code.ShouldBe(FormulaCodes.Units);

    [Fact]
    public void A_column_comes_before_a_single_value_of_the_same_name()
    {
        var scope = Scopes.Movement with { Scalars = new Dictionary<string, ScalarSymbol> { ["arr"] = new("arr", new(ValueKind.Text), false) } };
        Scopes.TypeOf("arr", scope).ShouldBe("Money");
    }

    [Fact]
    public void A_dotted_value_is_found_beside_a_column_of_its_first_name()
    {
        var scope = Scopes.Movement with { Row = StandardTables.Goals };
        Scopes.TypeOf("period.start", scope).ShouldBe("Date");
        Scopes.TypeOf("period", scope).ShouldBe("Text");
    }

    [Theory]
    [InlineData("ar", 0, "Did you mean 'arr'?")]
    [InlineData("account", 0, "Did you mean 'account_id'?")]
    [InlineData("acount.segment", 0, null)]
    [InlineData("account.segmnt", 8, "Did you mean 'segment'?")]
    [InlineData("contract.account.regin", 17, "Did you mean 'region'?")]
    [InlineData("kind = expansion", 7, "Text stands in double quotes: \"expansion\".")]
    [InlineData("period.strt", 7, "Did you mean 'start'?")]
    [InlineData("kiker", 0, "Did you mean 'kicker'?")]
    public void An_unknown_name_is_reported_where_it_stands_with_what_would_be_right(string text, int offset, string? mend)
    {
        Scopes.Error(text, Scopes.Movement).ShouldBe((FormulaCodes.UnknownName, offset));
        if (mend is not null)
        {
            Scopes.Errors(text, Scopes.Movement)[0].Mend.ShouldBe(mend);
        }
    }

    [Fact]
    public void A_text_that_a_column_of_kinds_never_has_is_an_error()
    {
        Scopes.Error("kind in (\"churn\", \"expantion\")", Scopes.Movement).ShouldBe((FormulaCodes.UnknownChoice, 18));
        Scopes.Errors("kind = \"expantion\"", Scopes.Movement)[0].Mend.ShouldBe("Did you mean 'expansion'?");
    }

    [Theory]
    [InlineData("product.name")]
    [InlineData("arr.x")]
    public void Nothing_follows_the_point_of_a_column_that_names_no_row(string text) => Scopes.Error(text, Scopes.Movement).ShouldBe((FormulaCodes.WrongKind, 0));

    [Theory]
    [InlineData("retention > 90%", 0)]
    [InlineData("arr * (retention_bonus.attainment otherwise 0)", 7)]
    public void What_differs_by_participant_is_not_read_where_a_row_is_seen_once_for_all(string text, int offset)
    {
        Scopes.Error(text, Scopes.Movement).ShouldBe((FormulaCodes.PersonInRow, offset));
        Scopes.Bind(text, Scopes.CreditedMovement);
    }

    [Fact]
    public void Functions_of_mappings_read_text_into_the_unit_that_is_wanted()
    {
        Scopes.TypeOf("date(submitted_at)", Scopes.Mapping).ShouldBe("Date?");
        Scopes.TypeOf("number(amount) * 12", Scopes.Mapping, new(ValueKind.Money)).ShouldBe("Money?");
        Scopes.TypeOf("number(amount) otherwise 0", Scopes.Mapping).ShouldBe("Number");
        Scopes.Error("date(id)", Scopes.Movement).ShouldBe((FormulaCodes.ReadingNotHere, 0));
    }

    [Fact]
    public void An_unknown_function_is_reported_with_the_nearest() => Scopes.Errors("summ(expansions.arr)", Scopes.Participant)[0].Mend.ShouldBe("Did you mean 'sum'?");
}
