namespace Merit.Data.Tables;

/// <summary>What a column holds. It decides how text is read, what formulas may do with it and how it is stored.</summary>
public enum ColumnType
{
    /// <summary>The row's own key: unique text.</summary>
    Id,

    /// <summary>The key of a row of another table.</summary>
    Reference,

    /// <summary>Text that repeats: kinds, names, countries, currency codes.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A plain number: a score, a rating.</summary>
    Number,

    /// <summary>A share, percentage or rate: <c>0.6</c>, <c>60%</c> or <c>3/5</c>.</summary>
    Ratio,

    /// <summary>An amount in the row's currency, in units with at most the currency's decimals.</summary>
    Money,

    /// <summary>A whole number of things: licences, users, months.</summary>
    Count,

    /// <summary>Yes or no: <c>true</c>, <c>false</c>, <c>yes</c>, <c>no</c>, <c>1</c>, <c>0</c>.</summary>
    YesNo,
}
