namespace Merit.Imports.Tests.Faults;

public sealed class CellFaultTests
{
    [Fact]
    public void Every_bad_cell_is_reported_with_its_line_column_value_and_mend() => Golden.Match(
        Company.Small().With("data/movements.csv",
            "id,account_id,date,kind,arr,term_months,currency",
            "M1,A1,2024-13-01,new,1000,12,USD",
            "M2,A1,2024-01-01,new,\"1,200.00\",12,USD",
            "M3,A1,2024-01-01,new,10.005,12,USD",
            "M4,A2,2024-01-01,new,10.5,12,",
            "M5,A1,,new,1,12,USD",
            "M6,A1,2024-01-01,expanssion,1,12,USD",
            "M7,A1,2024-01-01,new,1,-12,USD",
            "M8,A1,2024-01-01,new,1,1.5,USD",
            "M9,A1,2024-01-01,new,1,12,USX",
            "MA,A1,2024-01-01,new,10%,12,USD",
            "MB,A1,2024-01-01,new,99999999999999999999,12,USD",
            ",A1,2024-01-01,new,1,12,USD").Faults(),
        "faults-cells.txt");

    [Fact]
    public void A_yes_or_no_is_one_of_six_words() =>
        new Data.Building.DatasetBuilder([new("flags", "a flag", [new("on", Data.Tables.ColumnType.YesNo, "whether")])])
            .Row("flags", ("on", "True")).Row("flags", ("on", "maybe")).Build(skipBadRows: false).Faults.Listed.Single().ToString()
            .ShouldBe("error cell-yes-no: flags: Column 'on' holds 'maybe', which is neither yes nor no. Write true or false, yes or no, 1 or 0.");

    [Fact]
    public void Bytes_that_are_no_UTF8_are_reported() =>
        new Company().WithBytes("data/people.csv", [.. "id,name\nP1,J"u8, 0xF6, .. "rg\n"u8]).Faults()
            .ShouldBe("data/people.csv:2: error cell-encoding: people: Column 'name' holds bytes that are no UTF-8 text. Save the file as UTF-8.");

    [Fact]
    public void A_space_is_part_of_a_cell() =>
        Company.Small().With("data/pay.csv", "person_id,from,base_salary", "P1,2024-01-01, 100").Faults()
            .ShouldBe("data/pay.csv:2: error cell-number: pay: Column 'base_salary' holds ' 100', which is no number. Write digits with a point for decimals and nothing else: 1200.50.");
}
