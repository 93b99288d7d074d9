using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Reference.Company;

namespace Merit.Reference.Formulas;

/// <summary>What a name stands for (plan reference, "Formulas", from "A row reaches the rows that its keys name").</summary>
internal sealed class Names(PlanRun run)
{
    public object? Value(NameSyntax node, Scope scope)
    {
        if (scope.Row is { } row && row.HasColumn(node.Name))
        {
            return (scope.Rates ?? run).Rates.Read(row, node.Name, scope.RateDay, scope.Exchange, scope.Row);
        }

        if (node.Name == "goal" && scope is { Component: { } goalOf, Person: { } owner })
        {
            return scope.HasFullGoal ? run.Goals.FullOf(goalOf, owner) : run.Goals.Of(goalOf, owner);
        }

        // "`base` is target incentive / quota."
        if (node.Name == "base" && scope is { Component: { } component, Person: { } earner })
        {
            return run.Quotas.BaseRate(component, earner);
        }

        if (run.Plan.Parameters.FirstOrDefault(p => p.Name == node.Name) is { } parameter)
        {
            return run.Interpreter.Evaluate(parameter.Formula, new Scope(scope.Person));
        }

        if (run.Plan.Measures.FirstOrDefault(m => m.Name == node.Name) is { } measure && scope.Person is { } person)
        {
            return run.MeasureOf(measure.Name, person);
        }

        throw new ReferenceException($"Unknown name '{node.Name}'.");
    }

    public object? Value(MemberSyntax node, Scope scope)
    {
        if (IsTheSet(node.Target, scope))
        {
            return (scope.Rates ?? run).Rates.Read(scope.Row!, node.Name, scope.RateDay, scope.Exchange, scope.Row!);
        }

        if (node.Target is NameSyntax { Name: var owner } && !IsLink(scope.Row, owner))
        {
            return owner switch
            {
                "period" => OfPeriod(node.Name),
                "participant" => OfPerson(node.Name, scope.Person!),
                _ when run.Plan.Components.FirstOrDefault(c => c.Name == owner) is { } component => OfComponent(component.Name, node.Name, scope.Person!),
                _ => throw new ReferenceException($"Unknown name '{owner}'."),
            };
        }

        // "`participant.office.region`: those of a row that a column of people names."
        if (node.Target is MemberSyntax { Target: NameSyntax { Name: "participant" } } key && !IsLink(scope.Row, "participant"))
        {
            run.Facts.Note("row of a participant", Linked(scope.Person!, key.Name) is not null);
            return Linked(scope.Person!, key.Name) is { } reached ? reached[node.Name] : null;
        }

        // "What a key leads to is in the currency of the row it leads to, and counts at the rate of the event's day."
        return Target(node.Target, scope) is not { } row ? null
            : (scope.Rates ?? run).Rates.Read(row, node.Name, run.Fault == Fault.KeyAtItsOwnDay && scope.RateDay is not null && row.Schema.DateColumn is { } date ? row.Day(date) ?? scope.RateDay : scope.RateDay, scope.Exchange, scope.Row!);
    }

    /// <summary>Inside an aggregate: the set's own name, or `company.` or `team.` and the set's name.</summary>
    private static bool IsTheSet(FormulaSyntax node, Scope scope) =>
        scope.Set is { } set && node switch
        {
            NameSyntax name => name.Name == set,
            MemberSyntax { Target: NameSyntax { Name: "company" or "team" } } member => member.Name == set,
            _ => false,
        };

    /// <summary>The row before a point: "`account_id` may be written `account` before a point".</summary>
    private Row? Target(FormulaSyntax node, Scope scope) => node switch
    {
        NameSyntax name => Linked(scope.Row!, name.Name),
        MemberSyntax member when IsTheSet(member.Target, scope) => Linked(scope.Row!, member.Name),
        MemberSyntax member => Target(member.Target, scope) is { } row ? Linked(row, member.Name) : null,
        _ => (Row?)run.Interpreter.Evaluate(node, scope),
    };

    private static bool IsLink(Row? row, string name) => row is not null && (row.HasColumn(name) || row.HasColumn(name + "_id"));

    private static Row? Linked(Row row, string name) => row.Link(row.HasColumn(name) ? name : name + "_id");

    private object OfPeriod(string name) => name switch
    {
        "start" => run.Period.Start,
        "end" => run.Period.End,
        "days" => (Ratio)run.Period.Days,
        "year" => (Ratio)run.Period.Year,
        "number" => (Ratio)run.Period.Number,
        _ => throw new ReferenceException($"A period has no '{name}'."),
    };

    private object? OfPerson(string name, Row person) => name switch
    {
        "base_salary" => run.Targets.AverageInForce(person, "base_salary"),
        "target_variable" => run.Targets.AverageInForce(person, "target_variable"),
        _ when run.Fault == Fault.ParticipantOfTheFirst => run.Participants[0][name],
        _ when person[name] is Ratio amount && person.Schema.Find(name)?.Type == Data.Tables.ColumnType.Money => run.Pay.BesidePerson(amount, person),
        _ => person[name],
    };

    private Ratio? OfComponent(string component, string name, Row person)
    {
        var amount = run.AmountOf(component, person);
        return name switch
        {
            "earned" => amount.Exact,
            "measure" => amount.Measure,
            "attainment" => amount.Attainment,
            "target" => amount.Target,
            _ => throw new ReferenceException($"A component has no '{name}'."),
        };
    }
}
