namespace Merit.Data.Tables;

/// <summary>Neighbouring rows of a table that came from one file.</summary>
/// <param name="File">The file; null for none.</param>
/// <param name="FirstRow">The first of the rows.</param>
/// <param name="Rows">The row of the file from which each came, from 0; null when they are all of them. Tables that take the same rows share it.</param>
/// <param name="Lines">The line of each row of the file; null when the header takes one line and so does every row.</param>
internal sealed record OriginPart(string? File, int FirstRow, int[]? Rows, int[]? Lines)
{
    /// <summary>The line of one of the rows.</summary>
    public int LineOf(int row)
    {
        var inFile = Rows is null ? row - FirstRow : Rows[row - FirstRow];
        return Lines is null ? inFile + 2 : Lines[inFile];
    }
}
