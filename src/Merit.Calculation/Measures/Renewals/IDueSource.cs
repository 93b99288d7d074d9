using Merit.Data.Tables;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>Where what came up for renewal stands.</summary>
internal interface IDueSource
{
    /// <summary>The table whose rows came up, and whose rows renewed them.</summary>
    Table Table { get; }

    /// <summary>Everything that ever came up, in order of rows.</summary>
    IEnumerable<Due> All();

    /// <summary>Whether something that came up is excluded by itself.</summary>
    bool IsExcluded(Due due);
}
