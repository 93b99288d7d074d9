using System.Globalization;
using System.Reflection;
using System.Text;
using Merit.Data.Diagnostics;
using Merit.Formulas.Binding;
using Merit.Formulas.Parsing;
using Merit.Formulas.Tests.Binding;
using Merit.Formulas.Tests.Lookups;
using Merit.Formulas.Types;
using Binder = Merit.Formulas.Binding.Binder;

namespace Merit.Formulas.Tests.Diagnostics;

/// <summary>Every message of the language, one formula or more per code, as a person sees it.</summary>
public sealed class MessageTests
{
    private static readonly (string Text, FormulaScope Scope, ValueKind? Wanted)[] Cases =
    [
        ("arr # 2", Scopes.Movement, null), ("reason = 'swap'", Scopes.Movement, null), ("$150", Scopes.Movement, null), ("85 % + 1", Scopes.Movement, null), ("arr == 1", Scopes.Movement, null),
        ("kind != \"churn\" && arr > 0 || !true", Scopes.Movement, null), ("reason = \"swap", Scopes.Movement, null), ("max(arr, (1 + 2)", Scopes.Movement, null), ("90days", Scopes.Movement, null),
        ("date > 2026-02-30", Scopes.Movement, null), ("date + 1.5 months", Scopes.Movement, null), ("date + 9000000 weeks", Scopes.Movement, null), ("150 GPB", Scopes.Movement, null),
        ("arr + * 3", Scopes.Movement, null), ("arr)", Scopes.Movement, null), ("10,000", Scopes.Movement, null), ("150 usd", Scopes.Movement, null), ("90 dys", Scopes.Movement, null), ("arr 5", Scopes.Movement, null),
        ("arr > 1 AND arr < 2", Scopes.Movement, null), ("1 < arr < 2", Scopes.Movement, null), ("arr is 5", Scopes.Movement, null), ("kind in \"churn\"", Scopes.Movement, null), ("kind in ()", Scopes.Movement, null),
        ("arr.", Scopes.Movement, null), ("account.5", Scopes.Movement, null), ("1 + not true", Scopes.Movement, null), ("arr where arr > 5", Scopes.Movement, null), ("kind.x(5)", Scopes.Movement, null),
        ("", Scopes.Movement, null), ("arr +", Scopes.Movement, null), (new string(' ', 10_001), Scopes.Movement, null), (new string('(', 300), Scopes.Movement, null),
        ("1" + string.Concat(Enumerable.Repeat("+1", 300)), Scopes.Movement, null),
        ("arrr", Scopes.Movement, null), ("account = \"A1\"", Scopes.Movement, null), ("account.segmnt", Scopes.Movement, null), ("kind = expansion", Scopes.Movement, null), ("period.begin", Scopes.Movement, null),
        ("zzz", Scopes.Mapping, null), ("pooled(kicker, team)", Scopes.Participant, null), ("summ(expansions.arr)", Scopes.Participant, null), ("lookup(arr)", Scopes.Movement, null),
        ("kind = \"expantion\"", Scopes.Movement, null), ("gross_retention(cap = acount)", Scopes.Participant, null), ("gross_retention(loss_from = cohort)", Scopes.Participant, null),
        ("gross_retention(role = 5)", Scopes.Participant, null), ("pooled(retention, everyone)", Scopes.Participant, null), ("round(arr, 1, half_even)", Scopes.Movement, null),
        ("gross_retention(of = my, of = company)", Scopes.Participant, null), ("if(true, 1)", Scopes.Movement, null), ("abs()", Scopes.Movement, null), ("gross_retention(credited)", Scopes.Participant, null),
        ("sum(expansions)", Scopes.Participant, null), ("count(expansions.arr)", Scopes.Participant, null), ("weighted_average(expansions.arr)", Scopes.Participant, null),
        ("sum(expansions.arr by arr)", Scopes.Participant, null), ("round(arr, 0, up)", Scopes.Movement, null), ("sum(expansions.arr where true where true)", Scopes.Participant, null),
        ("abs(wins where true)", Scopes.Participant, null), ("arr + kicker", Scopes.Movement, null), ("arr * arr", Scopes.Movement, null), ("1 / arr", Scopes.Movement, null), ("arr > kicker", Scopes.Movement, null),
        ("arr otherwise 5%", Scopes.Movement, null), ("if(true, arr, kicker)", Scopes.Movement, null), ("min(arr, kicker)", Scopes.Movement, null), ("round(arr, 1%, up)", Scopes.Movement, null),
        ("date + 90", Scopes.Movement, null), ("date > \"2026-01-31\"", Scopes.Movement, null), ("account_id = contract_id", Scopes.Movement, null), ("arr", Scopes.Movement, ValueKind.Ratio),
        ("arr and true", Scopes.Movement, null), ("-kind", Scopes.Movement, null), ("reason < \"x\"", Scopes.Movement, null), ("sum(expansions.arr + expansions)", Scopes.Participant, null), ("product.name", Scopes.Movement, null), ("(arr).x", Scopes.Movement, null),
        ("(arr + 1).x", Scopes.Movement, null), ("sum(expansions.kind)", Scopes.Participant, null), ("5 EUR", Scopes.Movement, null), ("5 USD", Scopes.Mapping, null),
        ("arr / (2 - 2)", Scopes.Movement, null), ("sum(wins)", Scopes.Participant, null),
        ("sum(expansons.arr)", Scopes.Participant, null), ("sum(expansions.arr - closing_usage.score)", Scopes.Participant, null), ("expansions.arr", Scopes.Participant, null),
        ("company.expansions", Scopes.Participant, null), ("sum(sum(expansions.arr))", Scopes.Participant, null), ("retention", Scopes.Movement, null), ("gross_retention()", Scopes.Movement, null),
        ("date(id)", Scopes.Movement, null), ("gross_renewal_rate(grace = 30)", Scopes.Participant, null), ("net_renewal_rate(cohort = anniversary, from = movements)", Scopes.Participant, null),
        ("term_rate", Tables.Movement, null), ("daily", Tables.Movement, null), ("daily * 2", Tables.Participant, null), ("term_rate()", Tables.Movement, null), ("plane(5)", Tables.Movement, null),
        ("term_rate(kind)", Tables.Movement, null), ("term_rate(6)", Tables.Movement, null), ("daily(2026-02-15)", Tables.Movement, null), ("daily(5)", Tables.Movement, null), ("term_rat(5)", Tables.Movement, null),
        ("segments(\"tiny\")", Tables.Movement, null), ("arr + term_rate(12)", Tables.Movement, null), ("plane(5, 1/2) otherwise 1", Tables.Movement, ValueKind.Ratio),
        ("count(expansions per expansions.account)", Scopes.Participant, null), ("sum(1 per expansons.account)", Scopes.Participant, null), ("sum(1 per account)", Scopes.Participant, null),
        ("sum(1 per expansions)", Scopes.Participant, null), ("sum(1 per expansions.acount)", Scopes.Participant, null), ("sum(1 per expansions.account.segment)", Scopes.Participant, null),
        ("sum(count(closing_usage) per expansions.kind)", Scopes.Participant, null), ("sum(retention per expansions.account)", Scopes.Participant, null),
        ("sum(gross_retention() per expansions.account)", Scopes.Participant, null), ("sum(1 per expansions.account per expansions.kind)", Scopes.Participant, null), ("1 per expansions.account", Scopes.Participant, null),
        ("sum(1 by count(expansions) per expansions.account)", Scopes.Participant, null), ("sum(arr per expansions.account)", Scopes.Participant, null),
    ];

    [Fact]
    public void Every_message_says_where_what_and_how_to_mend()
    {
        var text = new StringBuilder();
        foreach (var (formula, scope, wanted) in Cases)
        {
            text.Append("  ").AppendLine(formula.Length <= 60 ? formula : string.Create(CultureInfo.InvariantCulture, $"{formula.Trim()[..Math.Min(10, formula.Trim().Length)]}… ({formula.Length} characters)"));
            foreach (var finding in Findings(formula, scope, wanted))
            {
                text.AppendLine(finding.ToString());
            }
        }

        Golden.Match(text.ToString(), "messages.txt");
    }

    [Fact]
    public void Every_code_of_the_language_has_a_message_here()
    {
        var codes = typeof(FormulaCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var shown = Cases.SelectMany(c => Findings(c.Text, c.Scope, c.Wanted)).Select(d => d.Code).Distinct();
        shown.ShouldBe(codes, ignoreOrder: true);
    }

    private static IReadOnlyList<Diagnostic> Findings(string text, FormulaScope scope, ValueKind? wanted)
    {
        var bag = new DiagnosticBag();
        if (FormulaParser.Parse(new SourceText(text, new SourceLocation("plan.yaml", 7, 11)), bag) is { } formula)
        {
            Binder.Bind(formula, scope, bag, wanted is { } kind ? new FormulaType(kind) : null).ShouldBeNull(text);
        }

        bag.HasErrors.ShouldBeTrue(text);
        return bag.Items;
    }
}
