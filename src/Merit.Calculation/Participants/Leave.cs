using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Calculation.Participants;

/// <summary>A leave of somebody.</summary>
/// <param name="Table">The table of leaves.</param>
/// <param name="Row">Its row.</param>
/// <param name="Days">From when to when.</param>
internal sealed record Leave(Table Table, int Row, EffectiveRange Days);
