using System.Numerics;
using System.Runtime.CompilerServices;

namespace Merit.Data.Tables;

/// <summary>
/// Texts that differ in a number at their end alone, as most keys do (A0000001, A0000002, …): their codes lie in an array in the order of the numbers, a sixth of what a hash table of them takes.
/// </summary>
/// <remarks>
/// A text of another length or beginning, or whose number is so far out that the array would be mostly empty, is not one of them. The array grows with the number of texts, and can take in later
/// what it refused at first: a text that is not found here may be elsewhere.
/// </remarks>
internal sealed class NumberedTexts
{
    private const int MostDigits = 7;
    private const int SmallestRoom = 1024;

    // No number of so many digits needs more.
    private const int MostRoom = 10_000_000;

    // More places than that for each text would be a waste.
    private const int PlacesForText = 4;

    // What all of them begin with, and their length; nothing begins so before there is one.
    private KeyWords _beginning = new(1, 0);
    private ulong _beginningMask;
    private int[] _codesPlusOne = [];

    /// <summary>The number of a text whose words hold all of it; false where it is none of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(KeyWords whole, out int number)
    {
        number = 0;
        if (whole.Length != _beginning.Length || (whole.First & _beginningMask) != _beginning.First)
        {
            return false;
        }

        var digits = Digits(whole);
        number = (int)DigitWord.Value(digits);
        return DigitWord.AreDigits(digits);
    }

    /// <summary>The code of a number, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int number) => (uint)number < (uint)_codesPlusOne.Length ? _codesPlusOne[number] - 1 : -1;

    /// <summary>Asks for the memory that <see cref="Find"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int number)
    {
        if ((uint)number < (uint)_codesPlusOne.Length)
        {
            CacheLine.Prefetch(ref _codesPlusOne[number]);
        }
    }

    /// <summary>Takes a text in where there is a place for its number.</summary>
    public bool TryPlace(KeyWords whole, int code)
    {
        var isPlaced = TryNumber(whole, out var number) && number < _codesPlusOne.Length;
        if (isPlaced)
        {
            _codesPlusOne[number] = code + 1;
        }

        return isPlaced;
    }

    /// <summary>Makes room for a text that has no place, as far as the number of texts warrants it. The first text that ends in a number says what all begin with.</summary>
    public bool TryGrow(KeyWords whole, int texts)
    {
        if (_beginning.Length == 0 && whole.Length > 1 && DigitWord.AreDigits(Digits(whole)))
        {
            _beginningMask = whole.Length - DigitsOf(whole.Length) is var rest && rest >= sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * rest)) - 1;
            _beginning = new(whole.First & _beginningMask, whole.Second & KeyWords.LengthMask);
        }

        // All the room at once: for one number of texts, whether a text has a place does not depend on which came first.
        var room = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(SmallestRoom, (texts + 1L) * PlacesForText));
        if (!TryNumber(whole, out var number) || (ulong)number >= room)
        {
            return false;
        }

        Array.Resize(ref _codesPlusOne, (int)Math.Min(MostRoom, room));
        return true;
    }

    // The last characters, those before them as zeros.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digits(KeyWords whole)
    {
        var length = whole.Length;
        var after = length - sizeof(ulong);
        var last = after <= 0 ? whole.First << (8 * -after) : (whole.First >> (8 * after)) | (whole.Second << (8 * (sizeof(ulong) - after)));
        var own = ulong.MaxValue << (8 * (sizeof(ulong) - DigitsOf(length)));
        return (last & own) | (DigitWord.Zeros & ~own);
    }

    private static int DigitsOf(int length) => Math.Min(MostDigits, length - 1);
}
