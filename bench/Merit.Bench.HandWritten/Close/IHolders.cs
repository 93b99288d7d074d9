namespace Merit.Bench.HandWritten.Close;

/// <summary>The holders of accounts as a structure that the loop is compiled for, so that ways to lay them out can be measured beside each other.</summary>
internal interface IHolders
{
    /// <summary>Says that the account will be asked for soon.</summary>
    void Prefetch(int account);

    /// <summary>The places of an account's holders.</summary>
    (int Start, int End) Of(int account);

    Holder At(int place);
}
