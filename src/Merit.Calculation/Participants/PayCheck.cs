using Merit.Calculation.Running;
using Merit.Data.Amounts;

namespace Merit.Calculation.Participants;

/// <summary>Checks participants' pay against what the plan says of it.</summary>
internal static class PayCheck
{
    /// <summary>A pay mix other than the plan's, to the whole percent, is a warning.</summary>
    public static void Of(PlanRun run)
    {
        var plan = run.Context.Plan.Plan;
        foreach (var participant in run.Participants)
        {
            var name = run.Context.People.NameOf(participant.Person);
            if (plan.Mix is { } mix && run.Pay.AverageOf(participant, "base_salary") is { } salary && run.Pay.AverageOf(participant, "target_variable") is { } variable &&
                !(salary + variable).IsZero && Rounding.ToWhole(variable * 100 / (salary + variable), RoundingMode.HalfEven) != mix.Variable)
            {
                run.Context.Findings.Warning(Codes.PayMix, mix.Where, $"Plan '{plan.Name}' is made for {mix.Base}/{mix.Variable}, and the pay of '{name}' is {salary.ToShortString()}/{variable.ToShortString()}.");
            }
        }
    }
}
