using Merit.Imports.Sources;

namespace Merit.Imports.Feeding;

/// <summary>One column's share of the blocks of a source: they are taken in order, by one thread at a time.</summary>
/// <param name="Column">The column.</param>
/// <param name="Place">Which column of a block it takes.</param>
internal sealed record ColumnFlow(SourceColumn Column, int Place)
{
    /// <summary>The blocks that it has yet to take.</summary>
    public Queue<RowBlock> Waiting { get; } = new();

    /// <summary>Whether a thread is at work on it.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Takes the cells of a block.</summary>
    public void Take(RowBlock block)
    {
        if (block.ExpectedRows > 0)
        {
            Column.Cells.Reserve(block.ExpectedRows);
        }

        Column.Add(block.Columns[Place].Cells, block.UnreadableRows);
    }
}
