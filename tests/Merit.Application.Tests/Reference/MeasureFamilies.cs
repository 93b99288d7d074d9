namespace Merit.Application.Tests.Reference;

/// <summary>Every family of measures on the page, with the words that no plan has.</summary>
internal static class MeasureFamilies
{
    public static IReadOnlyList<MeasureFamily> All { get; } =
    [
        new("Portfolio score", "portfolio-score", "The mean score of somebody's accounts, or how much it rose in a month. People differ in how accounts weigh (alike, by revenue), and above all in which accounts the change compares: an account that joins with a high score raises the portfolio, though nobody did anything.")
        {
            Scale = "That of the score, here 0 to 100 and more is better. Another scale is brought to it by (score - least) / (greatest - least); a score of which less is better is turned: 100 - score.",
            Instant = "The last score on or before the period's end, or a month before it, at most `within` so many days old; of any age where the snapshot does not say.",
            Missing = "An account without a score is in no snapshot of scores, and so neither above nor below the line. What joins and leaves is a choice of its own.",
        },
        new("Accounts in good health", "account-health", "How many accounts score at least so much: of those with a score, of all, or of revenue; or how many came to do so, with or without those that no longer do; or improved within days.")
        {
            Scale = "A part of the accounts, or a count; more is better. The least score that is good stands in the plan.",
            Instant = "As of the period's end, its opening, or 7 days before its end, with scores at most 30 days old; or at every reading of the period.",
            Missing = "An account without a score is left out, or is not in good health: `count(portfolio)` is every account held.",
        },
        new("Licence allocation and active users", "licences-and-active-users", "Licences that are given to users over those that were bought, and users who are active over either. What makes a user active, and within how many days, the source decides.")
        {
            Scale = "A part; more is better. It can be above 100% where a customer gives out more than it bought, unless each is taken at most at what was bought.",
            Instant = "The last figures on or before the period's end, at most 30 days old; all figures of the period, or the best of each account in it.",
            Missing = "An account without figures, or with figures that are too old, is neither above nor below the line; one that bought as many as it likes has nothing to divide by and is left out where licences bought are.",
        },
        new("Time to value", "time-to-value", "Days from the beginning of an onboarding to what the customer wanted. Ask ten people and they begin and end the clock at nine different days; some stop it while the customer is to act.")
        {
            Scale = "Days; less is better ([less is better](#less-is-better)).",
            Instant = "An onboarding counts in the period in which it ends: `date: first_value`. As a part of those that began, it counts when it began.",
            Missing = "One that has not ended is in no mean. The part in time of those that began does not forget it.",
        },
        new("NPS and CSAT", "nps-and-csat", "The share of promoters (9 and 10 of 10) less that of detractors (0 to 6); the share of the satisfied (4 and 5 of 5), or the mean. A customer of whom ten people answer counts ten times, or once; somebody who answers twice counts twice, or with the last answer.")
        {
            Scale = "NPS from -100% to 100%, CSAT from 0% to 100% or on its scale; more is better.",
            Instant = "Answers of the period, or each account's last at most 90 days old.",
            Missing = "The response rate is what was answered over what was sent. It is a measure of its own, on which a score can depend: for everybody, for each customer, or by a least number of answers. Who is silent is left out, neutral, or not satisfied.",
        },
        new("Reference-ability", "references", "Acts in which customers speak for us: references, testimonials, case studies, reviews, referrals. They count when agreed or when done, alike or by kind, without limit or with a most for each customer; or the customers count who do so.")
        {
            Scale = "A count, points, or a part of the accounts; more is better.",
            Instant = "Acts of the period by the day that counts, or those of the last 365 days.",
            Missing = "An account without an act is one of all accounts, where `portfolio` is what is divided by.",
        },
        new("Coverage: QBRs and executive meetings", "coverage", "Accounts with which there was a business review or a meeting with an executive, of all accounts. Booked or held, by anybody or by the account's holder, as often as the segment is due, each account once or each meeting.")
        {
            Scale = "A part of the accounts, or a count; more is better.",
            Instant = "Meetings of the period, or each account's last at most so many days old; accounts as held on the period's last day.",
            Missing = "An account without a meeting is not covered: the groups are those of `portfolio`.",
        },
        new("Pipeline sourced and qualified leads", "pipeline-and-leads", "Leads (CSQLs) that somebody submitted, that sales accepted, that were won; what share of one comes to the other; with referrals or without. Pipeline that somebody brought, owns, or has in the book; with renewals or without.")
        {
            Scale = "A count, an amount, or a part; more is better.",
            Instant = "Each stage counts in the period of its own day.",
            Missing = "A share of nothing has no value, and the plan says what that pays.",
        },
        new("Renewals, multi-year renewals and expansions", "renewals-and-expansions-counted", "Renewals, renewals for two years or more, and expansions: how many, how much, and what part of what there was. What was renewed of what was due is a standard measure of its own ([renewal rates](choices.md#gross_renewal_rate)).")
        {
            Scale = "A count, an amount, or a part; more is better. An event of a shared account counts by the share held, or whole to each holder: `counts: whole`.",
            Instant = "By the day on which it takes effect, or the day it was signed.",
            Missing = "A share of nothing has no value, and the plan says what that pays.",
        },
        new("Less is better", "less-is-better", "Hours to an answer, days to value, complaints: the lower, the more is paid. By value with a curve that falls, or by attainment 2 - measure / goal, which pays 150% for half the goal and nothing for twice the goal.")
        {
            Scale = "That of the measure; `better: less` says so where attainment is read.",
            Instant = "That of the measure.",
            Missing = "A goal of zero has no attainment, and a mean of nothing no value: `when_empty` says what that pays.",
        },
    ];
}
