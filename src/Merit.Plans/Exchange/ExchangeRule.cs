using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Plans.Exchange;

/// <summary>At which rates amounts in other currencies than the plan's count.</summary>
public sealed record ExchangeRule
{
    /// <summary>Where it stands.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary>Which rate.</summary>
    public required RateRule Rates { get; init; }

    /// <summary>Whether the days of invoices or payments decide, which only events of movements have.</summary>
    public bool IsOfCash => Rates is RateRule.Invoice or RateRule.Payment;

    /// <summary>How many days old a rate may be on the day it is used; the same day is 0 days old. Null for <see cref="RateRule.Fixed"/> only.</summary>
    public int? WithinDays { get; init; }

    /// <summary>Whether 1 / a rate the other way round is used where there is none.</summary>
    public bool AllowsInverse { get; init; }

    /// <summary>The currency through which a rate is made of two where there is none; null for no such way.</summary>
    public Currency? Through { get; init; }

    /// <summary>The rates of <see cref="RateRule.Fixed"/>, in order of the document.</summary>
    public ImmutableArray<FixedRate> Fixed { get; init; } = [];
}
