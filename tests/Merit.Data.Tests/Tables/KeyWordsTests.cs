using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class KeyWordsTests
{
    // Few bytes, zero among them, and lengths about 8 and 15, where the words change.
    private static readonly Gen<byte[]> Keys =
        from length in Gen.OneOf(Gen.Choose(0, 17), Gen.Elements(7, 8, 9, 14, 15, 16, 23, 24, 40))
        from bytes in Gen.Elements((byte)0, (byte)'A', (byte)'0', (byte)0xC3).ArrayOf(length)
        select bytes;

    [Fact]
    public void Short_keys_have_the_same_words_only_if_they_are_the_same_bytes() =>
        Prop.ForAll(Keys.Two().ToArbitrary(), pair =>
        {
            var (left, right) = (KeyWords.Of(pair.Item1), KeyWords.Of(pair.Item2));
            var same = pair.Item1.SequenceEqual(pair.Item2);
            return left.IsWhole && right.IsWhole ? (left == right) == same : !same || left == right;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Words_of_a_key_among_others_are_those_of_the_key_alone() =>
        Prop.ForAll(Keys.Two().ToArbitrary(), pair =>
        {
            byte[] bytes = [.. pair.Item1, .. pair.Item2, .. pair.Item1, .. new byte[2 * sizeof(ulong)]];
            return KeyWords.OfPadded(bytes, pair.Item1.Length, pair.Item2.Length) == KeyWords.Of(pair.Item2);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Neighbours_compare_byte_by_byte() =>
        Prop.ForAll(Keys.Two().ToArbitrary(), pair => new OrderedKey(pair.Item1).IsBefore(new(pair.Item2)) == pair.Item1.AsSpan().SequenceCompareTo(pair.Item2) < 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Words_that_are_whole_give_the_bytes_back() =>
        Prop.ForAll(Keys.ToArbitrary(), key =>
        {
            var words = KeyWords.Of(key);
            var bytes = new byte[KeyWords.LongestInside];
            return words.IsWhole == key.Length <= KeyWords.LongestInside && (!words.IsWhole || bytes.AsSpan(0, words.CopyTo(bytes)).SequenceEqual(key));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
