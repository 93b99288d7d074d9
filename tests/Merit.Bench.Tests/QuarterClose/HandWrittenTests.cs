using Merit.Bench.Comparison;

namespace Merit.Bench.Tests.QuarterClose;

/// <summary>The yardstick is worth something only while it is right.</summary>
public sealed class HandWrittenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("merit-bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("2", "3")]
    [InlineData("5", "1")]
    public void The_loop_by_hand_gives_the_reference_on_any_number_of_threads_and_each_time_again(string threads, string calculations)
    {
        var (data, output) = (Path.Combine(_folder, "data"), Path.Combine(_folder, "out"));
        new ExternalCommand("dotnet", [Checkout.Program("Merit.Bench.Generator"), "XS", data]).Run().Succeeded.ShouldBeTrue();

        var result = new ExternalCommand("dotnet", [Checkout.Program("Merit.Bench.HandWritten"), data, output, "--threads", threads, "--calculations", calculations]).Run();

        result.Succeeded.ShouldBeTrue(result.Reason);
        Measurement.Read(result).Measurement.CalculationsMs.Count.ShouldBe(int.Parse(calculations, System.Globalization.CultureInfo.InvariantCulture));
        Agreement.IsReference(output, "XS").ShouldBe(true);
    }
}
