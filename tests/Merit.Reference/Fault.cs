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

    /// <summary>Event sets look at the period alone.</summary>
    WindowIgnored,

    /// <summary>Periods back go on through the period's last day.</summary>
    PeriodsBackToDate,

    /// <summary>Trailing days are one too many.</summary>
    TrailingDayTooMany,

    /// <summary>The row's day decides the holder where another should.</summary>
    HolderOfDate,

    /// <summary>The holder of the row's day has all of what should go by the days held.</summary>
    DaysHeldIgnored,

    /// <summary>A new holder has all at once.</summary>
    HandoverIgnored,

    /// <summary>A handover is over on the day that is so many days after the transfer.</summary>
    LastDayOfHandoverExcluded,

    /// <summary>An account passes from a holder in one role to a holder in another.</summary>
    HandoverAcrossRoles,

    /// <summary>Each member of a team has the whole share where it should be divided.</summary>
    TeamAlwaysWhole,

    /// <summary>A split event is credited as the book says.</summary>
    SplitsIgnored,

    /// <summary>A split event is credited to the book too.</summary>
    SplitsBesideBook,

    /// <summary>Splits count in every role.</summary>
    RolesOfSplitsIgnored,

    /// <summary>Everything counts, whatever was excluded.</summary>
    ExclusionsIgnored,

    /// <summary>An exclusion does not hold on its last day.</summary>
    ExclusionEndsEarly,

    /// <summary>Only what is excluded on the period's first day is left out of a retention.</summary>
    ExclusionMustHoldAtStart,

    /// <summary>What an excluded event took is lost for logo retention.</summary>
    ExcludedEventsClose,

    /// <summary>What was credited for the time being is never taken back.</summary>
    NothingTakenBack,

    /// <summary>What is not met by the period's end is not credited.</summary>
    CutOffIgnored,

    /// <summary>What can be met through the cut-off is credited for the time being.</summary>
    LastDayAtCutOffIsAfter,

    /// <summary>What is met on its last day is met too late.</summary>
    LastDayIsTooLate,

    /// <summary>What is taken back is so on its last day.</summary>
    TakenBackOnLastDay,

    /// <summary>What is taken back is so from those who hold it on that day.</summary>
    TakenBackFromPresentHolders,

    /// <summary>What is taken back is converted at the rates of that period.</summary>
    TakenBackAtPresentRates,

    /// <summary>What is taken back is so from everyone in force on that day.</summary>
    TakenBackFromWhoeverIsThere,

    /// <summary>What is taken back is a row like others where rows are looked at.</summary>
    TakenBackIsLookedAt,

    /// <summary>What is met too late is never credited.</summary>
    LateNeverCredited,

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

    /// <summary>Members of a measured team are those of the last day.</summary>
    TeamMeasureAtClosing,

    /// <summary>A team whose members hold an account more than wholly has more than the account.</summary>
    TeamMeasureBeyondWhole,

    /// <summary>All who report to somebody are those who do directly.</summary>
    AllReportsAreDirect,

    /// <summary>Retention is by account, whatever it should be by.</summary>
    GrainIgnored,

    /// <summary>Retention is over the period, whatever it should be over.</summary>
    SpanIgnored,

    /// <summary>Trailing months begin a day early.</summary>
    TrailingADayLong,

    /// <summary>Losses are by movement where they should be point to point.</summary>
    PointToPointIgnored,

    /// <summary>What was lost stays lost.</summary>
    WonBackIgnored,

    /// <summary>More can be won back than was lost.</summary>
    WonBackBeyondLoss,

    /// <summary>A change is that of its day's holder where it should be that of the day it was due.</summary>
    DueDateIgnored,

    /// <summary>The first day's holder has all where everyone should by days.</summary>
    DaysOfHolderIgnored,

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

    /// <summary>A formula about a group sees the person's shares of its rows, not the rows whole.</summary>
    GroupByShares,

    /// <summary>A group counts whole for everyone who has a share of it.</summary>
    GroupShareIgnored,

    /// <summary>A person's share of a group is that of its first row, not the mean.</summary>
    GroupShareOfFirst,

    /// <summary>Accounts that belong to another are groups of their own where they should be in that of their parent.</summary>
    ParentIsAccount,

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

    /// <summary>What stands beside the first participant holds for all.</summary>
    ParticipantOfTheFirst,

    // Spans

    /// <summary>The quarter to date of a measure is the year to date.</summary>
    QuarterIsYear,

    /// <summary>A measure of an earlier period is that of the period.</summary>
    PeriodsBackIgnored,

    /// <summary>A measure of an earlier period counts at the exchange rates of the period.</summary>
    RatesOfThePresentPeriod,

    // Lookups

    /// <summary>Where nothing is found, zero is.</summary>
    NothingLookedUpIsZero,

    /// <summary>A parameter with dated values always has that of the period's last day.</summary>
    DatedValueOfPeriodEnd,

    /// <summary>A dated value that ends goes on until the next.</summary>
    EndOfDatedValueIgnored,

    /// <summary>A dated value no longer holds on its last day.</summary>
    DatedValueEndsADayEarly,

    /// <summary>Below the first step, the first step holds.</summary>
    FirstStepBelowItself,

    /// <summary>A step above its key holds at it too.</summary>
    StepAboveIncluded,

    /// <summary>Between two points the lower one's value holds.</summary>
    LinesAreSteps,

    /// <summary>Beyond the points the nearest one's value holds, whatever is stated.</summary>
    EndsAreFlat,

    /// <summary>Of two inputs only the second is interpolated.</summary>
    RowsNotInterpolated,
    /// <summary>A team's members are those of the last day where they should be those of the row's day.</summary>
    TeamAtClosing,

    /// <summary>What reaches a team by several members can be more than the whole.</summary>
    TeamBeyondWhole,

    // Goals

    /// <summary>A goal of a year has equal parts, whatever the plan says.</summary>
    SpreadEqually,

    /// <summary>The percent of the period's last month holds for all of it.</summary>
    RampOfThePeriod,

    /// <summary>Months before the start have the first percent, not nothing.</summary>
    RampBeforeTheStart,

    /// <summary>Of several starts the earliest counts.</summary>
    RampSinceTheFirst,

    /// <summary>The month in which the start lies is always the first.</summary>
    RampMonthBegun,

    /// <summary>Of several ramps the least percent holds.</summary>
    LeastRamp,

    /// <summary>Every start has the months of the first ramp.</summary>
    FirstRampAlone,

    /// <summary>The first whole month is always the first.</summary>
    RampMonthWhole,

    /// <summary>Where one leave follows another, there is a return between.</summary>
    ReturnBetweenLeaves,

    /// <summary>A ramped goal is prorated by the period's days, not month by month.</summary>
    ProratedByPeriod,

    /// <summary>Working days are all days.</summary>
    WorkingDaysAreDays,

    /// <summary>A month that is begun does not count.</summary>
    MonthsMustBeWhole,

    /// <summary>A month counts as whole as soon as it is begun.</summary>
    MonthsNeedOnlyBegin,

    /// <summary>Months by days are days of the period.</summary>
    MonthsAreDays,

    /// <summary>Days on leave are days in force.</summary>
    LeaveIgnored,

    /// <summary>Leave counts whatever its kind.</summary>
    LeaveOfEveryKind,

    /// <summary>The base rate is that of the prorated target over the goal as it became.</summary>
    BaseOfTheTimeInForce,

    /// <summary>Where there is no attainment the first band holds.</summary>
    FirstBandWithoutAttainment,

    /// <summary>Members are those of the last day where they should be those of the first.</summary>
    MembersAtClosing,

    /// <summary>Members' goals are added up before ramp, proration and leave.</summary>
    MembersUnadjusted,

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

    /// <summary>Rates of a period's first day are those of its last.</summary>
    StartRatesAreEndRates,

    /// <summary>Pay in another currency is taken for an amount of the plan's.</summary>
    PayTakenForThePlans,

    /// <summary>What is earned is rounded in the plan's currency before it becomes an amount of that of pay.</summary>
    RoundedBeforePaid,

    /// <summary>The plan's cap is taken for an amount of the currency of pay.</summary>
    CapTakenForPay,

    /// <summary>Amounts that stand beside people in other currencies are taken for the plan's.</summary>
    AmountsOfPeopleAsTheyStand,

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

    /// <summary>Tiers and attainment go by the value where they should by the quota credit.</summary>
    QuotaCreditIgnored,

    /// <summary>An event without quota credit earns nothing.</summary>
    NothingWithoutQuotaCredit,

    /// <summary>Attainment is measure / goal where less is better too.</summary>
    MoreIsBetter,

    /// <summary>Years and quarters to date begin as everybody's calendar has them.</summary>
    ToDateFromJanuary,

    /// <summary>A period's part of a year is that of its days.</summary>
    ShareOfYearByDays,

    // Release

    /// <summary>The payable part is taken of the exact amount, not of the rounded line.</summary>
    ReleaseOfUnrounded,

    /// <summary>Cash received after the period's end counts.</summary>
    LateCashCounts,
}
