using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Building;
using Merit.Data.Building.Cells;

namespace Merit.Data.Tests.Building.Cells;

public sealed class ShortNumberTests
{
    private static readonly Gen<byte> Characters = Gen.Frequency((20, Gen.Choose('0', '9').Select(c => (byte)c)), (3, Gen.Constant((byte)'.')), (1, Gen.Elements((byte)'-', (byte)'/', (byte)':', (byte)' ', (byte)0, (byte)0xB1, (byte)'%')));

    private static readonly Gen<(byte[] Text, byte[] Around)> Texts =
        from length in Gen.Choose(1, ShortNumber.MostCharacters)
        from text in Characters.ArrayOf(length)
        from around in Characters.ArrayOf(sizeof(ulong))
        select (text, around);

    [Fact]
    public void A_short_text_is_the_number_that_any_text_is_and_only_signs_are_left_to_others() =>
        Prop.ForAll(Texts.ToArbitrary(), pair =>
        {
            byte[] bytes = [.. pair.Around, .. pair.Text, .. pair.Around];
            var isNumber = CellText.TryDecimal(pair.Text, out var digits, out var decimals);
            var isRead = ShortNumber.TryRead(bytes, pair.Around.Length + pair.Text.Length, pair.Text.Length, out var shortDigits, out var shortDecimals);
            return isRead == (isNumber && pair.Text[0] != '-') && (!isRead || (digits, decimals) == (shortDigits, shortDecimals));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
}
