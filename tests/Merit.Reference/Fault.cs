namespace Merit.Reference;

/// <summary>
/// Faults that can be planted into the reference. The generated cases must tell each from the right reading:
/// a fault that no case shows is a rule that no case tests.
/// </summary>
internal enum Fault
{
    None,

    // Crediting

    /// <summary>Events of one day run in descending order of id.</summary>
    TiesDescending,

    /// <summary>Everyone with a share is credited wholly.</summary>
    ShareIgnored,

    /// <summary>Events of the period's last day are left out.</summary>
    LastDayExcluded,

    /// <summary>An assignment no longer holds on its last day.</summary>
    TransferADayEarly,

    /// <summary>Managers are not credited.</summary>
    RollupIgnored,

    /// <summary>A commission counts events of days on which the person was not in force.</summary>
    DaysInForceIgnored,

    // Measures

    /// <summary>Movements of the first day are in the opening revenue.</summary>
    OpeningIncludesFirstDay,

    /// <summary>Losses of an account are not capped at its opening revenue.</summary>
    LossesUncapped,

    /// <summary>A retention measure of one role counts assignments in every role.</summary>
    RoleOfMeasureIgnored,

    /// <summary>Of two snapshot rows of one day the one with the least id counts.</summary>
    SnapshotTieToLeast,

    /// <summary>A pooled quotient is the average of its members' quotients.</summary>
    PooledByAverage,

    /// <summary>A member with nothing to divide by adds nothing to a pooled quotient.</summary>
    PooledWithoutZeros,

    /// <summary>Movements count whatever their reason.</summary>
    ReasonsCount,

    /// <summary>The base is always that of the first day's holder.</summary>
    BaseHeldAtStart,

    /// <summary>A change is the last day's holder's where it should be that of the movement's day.</summary>
    ChangesHeldAtEnd,

    /// <summary>A change is the first day's holder's where it should be the last day's.</summary>
    ChangesHeldAtStart,

    /// <summary>Accounts won back always count as such.</summary>
    ReactivationsCount,

    /// <summary>A renewal with more counts as such in the gross rate too.</summary>
    GrossRenewalUncapped,

    /// <summary>A renewal is signed on its first day, whenever it was booked.</summary>
    RenewalSignedAtStart,

    /// <summary>A renewal is late from the day after it was due.</summary>
    GraceIgnored,

    /// <summary>Contracts come up on their last day alone.</summary>
    AnniversariesIgnored,

    /// <summary>A contract is worth a year's revenue where its total value was asked for.</summary>
    TotalValueIgnored,

    /// <summary>What was renewed early counts when it was due, where it should when it was signed.</summary>
    EarlyAlwaysWhenDue,

    /// <summary>What was won back counts nowhere.</summary>
    WonBackIsLost,

    /// <summary>A late renewal counts as any other where it should count nowhere.</summary>
    LostIsRestated,

    /// <summary>A late renewal is won back where it should count as any other.</summary>
    RestatedIsWonBack,

    /// <summary>Renewals count with the rises of the price that they should leave out.</summary>
    RisesAtRenewalCount,

    /// <summary>What was due is always that of the due day's holder.</summary>
    DueHeldAtDue,

    /// <summary>A renewal is always that of the due day's holder.</summary>
    RenewalHeldAtDue,

    // Currencies

    /// <summary>An amount in another currency is taken for one in the plan's.</summary>
    CurrenciesIgnored,

    /// <summary>An event counts at the rate of the day before.</summary>
    RateOfDayBefore,

    /// <summary>An event counts at the rate of the period's last day.</summary>
    RateOfPeriodEnd,

    /// <summary>The latest rate of all counts, whatever the day.</summary>
    LatestRate,

    /// <summary>A rate may be as old as it likes.</summary>
    AgeOfRateIgnored,

    /// <summary>The average is that of the days on which a rate changes, not of all days.</summary>
    AverageOverRows,

    /// <summary>A rate that is stated the other way round is taken as it stands.</summary>
    InverseNotTurned,

    /// <summary>A rate that is turned round comes before one that is stated.</summary>
    InverseFirst,

    /// <summary>A rate through another currency is that into it.</summary>
    RateThroughIsFirstLeg,

    /// <summary>What a key leads to counts at the rate of its own day.</summary>
    KeyAtItsOwnDay,

    /// <summary>A component's own exchange does not count.</summary>
    ExchangeOfComponentIgnored,

    /// <summary>An account's revenue in a snapshot counts each movement at the rate of the movement's day.</summary>
    RevenueAtDaysOfMovements,

    /// <summary>Rates of invoices and payments are those of the event's day.</summary>
    CashRatesOfEvent,

    /// <summary>Rates of payments are those of the invoices.</summary>
    PaymentsAtInvoices,

    /// <summary>Of several invoices, or payments, the first alone decides.</summary>
    FirstInvoiceAlone,

    /// <summary>Measures at current rates count at constant ones.</summary>
    RatesAlwaysConstant,

    // Payout

    /// <summary>A band or step begins above its boundary, not at it.</summary>
    BoundaryExcluded,

    /// <summary>A half goes away from zero where it should go to the even neighbour.</summary>
    HalfUpForHalfEven,

    /// <summary>A component's cap is applied before its gate and multiplier.</summary>
    CapBeforeGateAndMultiplier,

    /// <summary>A floor is applied before the cap.</summary>
    FloorBeforeCap,

    /// <summary>What a cut in proportion leaves over goes to the last part.</summary>
    CapRemainderToLast,

    /// <summary>The target incentive takes the pay of the first day in force, not the average by days.</summary>
    FirstPayOnly,

    // Release

    /// <summary>The payable part is taken of the exact amount, not of the rounded line.</summary>
    ReleaseOfUnrounded,

    /// <summary>Cash received after the period's end counts.</summary>
    LateCashCounts,
}
