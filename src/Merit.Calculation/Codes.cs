namespace Merit.Calculation;

/// <summary>Codes of the findings of compilation and calculation; <c>docs/messages.md</c> lists them.</summary>
internal static class Codes
{
    public const string UnknownTable = "plan-unknown-table";
    public const string SetWithoutDate = "plan-set-without-date";
    public const string SetWithoutAccount = "plan-set-without-account";
    public const string SetWithoutPerson = "plan-set-without-person";
    public const string SetWithoutId = "plan-set-without-id";
    public const string SnapshotTable = "plan-snapshot-table";
    public const string Circle = "plan-circle";
    public const string BoundaryOrder = "plan-boundary-order";
    public const string LookupDuplicate = "plan-lookup-duplicate";
    public const string LookupValues = "plan-lookup-values";
    public const string MayBeEmpty = "plan-may-be-empty";
    public const string GoalOfRatio = "plan-goal-ratio";
    public const string GoalUnits = "plan-goal-units";
    public const string WhenEmptyMissing = "plan-when-empty-missing";
    public const string ExampleFacts = "example-facts-missing";
    public const string ExampleColumn = "example-unknown-column";
    public const string PeriodOfOthers = "run-period-length";
    public const string UnknownPlan = "run-unknown-plan";
    public const string PlanNotEffective = "run-plan-not-effective";
    public const string PayMissing = "run-pay-missing";
    public const string PayCurrency = "run-pay-currency";
    public const string PayCurrencies = "run-pay-currencies";
    public const string PayMix = "run-pay-mix";
    public const string CurrencyMissing = "run-currency-missing";
    public const string CurrencyDiffers = "run-currency-differs";
    public const string ExchangeRate = "plan-exchange-rate";
    public const string InvoiceCurrencies = "run-invoice-currencies";
    public const string RateMissing = "run-rate-missing";
    public const string RateNotYet = "run-rate-not-yet";
    public const string RateNotPositive = "run-rate-not-positive";
    public const string GoalMissing = "run-goal-missing";
    public const string GoalTwice = "run-goal-twice";
    public const string GoalZero = "run-goal-zero";
    public const string RampStart = "run-ramp-start";
    public const string NoValue = "run-no-value";
    public const string SharesTooFine = "run-shares-too-fine";
    public const string RenewalAmount = "run-renewal-amount";
    public const string BandsNotAscending = "run-bands-not-ascending";
    public const string AmountTooLarge = "run-amount-too-large";
}
