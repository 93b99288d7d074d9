using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

/// <summary>Columns and pools made by hand.</summary>
internal static class Made
{
    public static ColumnSchema Id { get; } = new("id", ColumnType.Id, "the key");

    public static IdColumn Ids(params string[] ids) => IdColumn.Of(Id, ids);

    public static NumberColumn Numbers(long denominator, params long[] numerators) => new(new("amount", ColumnType.Number, "a number"), numerators, denominator);
}
