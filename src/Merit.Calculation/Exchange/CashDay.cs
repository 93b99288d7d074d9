using Merit.Data.Amounts;

namespace Merit.Calculation.Exchange;

/// <summary>A day on which a movement was invoiced, or paid.</summary>
/// <param name="Day">The day's number.</param>
/// <param name="Weight">How much of it was, in the invoice's currency; above zero.</param>
/// <param name="Line">The row of the movement's line of the invoice.</param>
/// <param name="Payment">The row of the payment; -1 for the invoice itself.</param>
internal readonly record struct CashDay(int Day, Ratio Weight, int Line, int Payment);
