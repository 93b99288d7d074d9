using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class PackedNumbersTests
{
    private static readonly Gen<long> Numbers = Gen.Elements(
        0L, 1L, -1L, sbyte.MaxValue, sbyte.MinValue, sbyte.MinValue + 1L, sbyte.MaxValue + 1L, short.MaxValue, short.MinValue, short.MaxValue + 1L,
        int.MaxValue, int.MinValue, int.MaxValue + 1L, int.MinValue - 1L, long.MaxValue, long.MinValue + 1, NumberColumn.Empty);

    [Fact]
    public void Numbers_of_any_width_read_back() =>
        Prop.ForAll(Numbers.ListOf().ToArbitrary(), numbers =>
        {
            var packed = new PackedNumbers();
            foreach (var some in numbers.Chunk(3))
            {
                packed.Add(some);
            }

            packed.Count.ShouldBe(numbers.Count);
            packed.All.Length.ShouldBe(numbers.Count);
            for (var row = 0; row < numbers.Count; row++)
            {
                packed[row].ShouldBe(numbers[row]);
                packed.All[row].ShouldBe(numbers[row]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(127, 1)]
    [InlineData(-128, 2)]
    [InlineData(32767, 2)]
    [InlineData(32768, 4)]
    [InlineData(-2147483647, 4)]
    [InlineData(-2147483648, 8)]
    [InlineData(2147483648, 8)]
    public void A_column_takes_as_many_bytes_a_row_as_its_largest_number(long largest, int bytes)
    {
        const int count = 100_000;
        Fill(largest, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill(largest, count);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // A collection in between closes the thread's room for small objects, which then counts as allocated: some thousand bytes once, not per row.
        ((double)allocated / count).ShouldBeInRange(bytes, bytes + 0.1);
    }

    private static void Fill(long largest, int count)
    {
        var packed = new PackedNumbers();
        packed.Add([largest]);
        packed.Reserve(count);
        for (var row = 1; row < count; row++)
        {
            packed.Add([row % 2 == 0 ? 0 : NumberColumn.Empty]);
        }
    }
}
