using Merit.Bench.Comparison;

namespace Merit.Bench.Tests.Comparison;

public sealed class AgreementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("merit-bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_order_of_rows_quotes_and_line_ends_do_not_matter()
    {
        var right = Output("right", "E1,P1,5.0000,1.00,0.00\nE2,P1,7.0000,2.00,2.00\n", "P1,bonus,1.00,1.00\n");
        var other = Output("other", "\"E2\",\"P1\",7.0000,2.00,2.00\r\n\"E1\",\"P1\",5.0000,1.00,0.00\r\n", "P1,bonus,1.00,1.00\n");

        Agreement.Of(other, right).Text.ShouldBe("yes");
    }

    [Fact]
    public void Lines_with_another_amount_missing_ones_and_invented_ones_are_counted()
    {
        var right = Output("right", "E1,P1,5.0000,1.00,0.00\nE2,P1,7.0000,2.00,2.00\nE3,P2,1.0000,0.04,0.00\n", "P1,bonus,1.00,1.00\nP2,bonus,1.00,1.00\n");
        var other = Output("other", "E1,P1,5.0000,1.01,0.00\nE2,P1,7.0000,2.00,2.00\nE3,P1,1.0000,0.04,0.00\n", "P1,bonus,1.00,1.00\n");

        Agreement.Of(other, right).Text.ShouldBe("no: 3 of 3 lines and 1 of 2 components differ");
    }

    [Fact]
    public void A_program_that_is_not_there_is_a_failure_with_its_reason()
    {
        var result = new ExternalCommand("merit-no-such-program", []).Run();

        result.Succeeded.ShouldBeFalse();
        result.Reason.ShouldContain("merit-no-such-program");
    }

    [Fact]
    public void An_unknown_option_is_not_taken_for_a_word()
    {
        CommandOptions.Read(["S", "--repeat", "3"])!.Number("repeat", 7).ShouldBe(3);
        CommandOptions.Read(["S", "--repeats", "3"]).ShouldBeNull();
        CommandOptions.Read(["S", "--repeat"]).ShouldBeNull();
    }

    private string Output(string name, string lines, string components)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "lines.csv"), "event_id,person_id,credited,earned,payable\n" + lines);
        File.WriteAllText(Path.Combine(folder, "components.csv"), "person_id,component,earned,payable\n" + components);
        return folder;
    }
}
