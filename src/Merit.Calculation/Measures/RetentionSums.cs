using System.Numerics;

namespace Merit.Calculation.Measures;

/// <summary>The base of a retention measure and its change in the period, by person and for the company, as numerators.</summary>
/// <typeparam name="T">How wide the whole numbers are.</typeparam>
internal sealed class RetentionSums<T>(int people)
    where T : struct, IBinaryInteger<T>
{
    /// <summary>The base of each person.</summary>
    public T[] Base { get; } = new T[people];

    /// <summary>The change of each person, below zero for a loss.</summary>
    public T[] Change { get; } = new T[people];

    /// <summary>The company's base.</summary>
    public T CompanyBase { get; set; }

    /// <summary>The company's change.</summary>
    public T CompanyChange { get; set; }

    /// <summary>Adds the sums of a part.</summary>
    public void Add(RetentionSums<T> part)
    {
        for (var person = 0; person < Base.Length; person++)
        {
            Base[person] += part.Base[person];
            Change[person] += part.Change[person];
        }

        CompanyBase += part.CompanyBase;
        CompanyChange += part.CompanyChange;
    }
}
