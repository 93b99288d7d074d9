using System.Runtime.ExceptionServices;
using Merit.Imports.Sources;

namespace Merit.Imports.Feeding;

/// <summary>
/// Takes the blocks of a source from the thread that reads it to the columns. Threads that have nothing else to do work on columns side by side; where there are none, the reading thread does it all.
/// </summary>
/// <remarks>
/// A column takes its blocks in order and by one thread at a time, so that what it holds in the end does not depend on the threads. Only so many blocks are under way: a reader that is ahead works
/// on columns instead of reading on, and memory stays small.
/// </remarks>
internal sealed class BlockFlow : IThreadPoolWorkItem, IDisposable
{
    private const int MostBlocks = 4;

    private readonly object _gate = new();
    private readonly ColumnFlow[] _columns;
    private readonly Stack<RowBlock> _empty = new();
    private readonly Func<RowBlock> _newBlock;
    private readonly int _mostHelpers;
    private int _blocks;
    private int _helpers;
    private bool _isOver;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Nothing under way yet.</summary>
    /// <param name="width">How many cells the header has.</param>
    /// <param name="columns">The columns that are read.</param>
    /// <param name="mostHelpers">How many threads may work on columns besides the one that reads.</param>
    public BlockFlow(int width, IReadOnlyList<SourceColumn> columns, int mostHelpers)
    {
        _mostHelpers = mostHelpers;
        // What is read in several ways is in a block once.
        var places = columns.Select(column => (column.Index, column.IsKey)).Distinct().ToList();
        _columns = [.. columns.Select(column => new ColumnFlow(column, places.IndexOf((column.Index, column.IsKey))))];
        _newBlock = () => new(width, places);
    }

    /// <summary>A block to be filled.</summary>
    public RowBlock TakeEmpty()
    {
        WorkUntil(() => _empty.Count > 0 || _blocks < MostBlocks);
        lock (_gate)
        {
            if (_empty.TryPop(out var block))
            {
                return block;
            }

            _blocks++;
        }

        return _newBlock();
    }

    /// <summary>Hands a filled block to the columns.</summary>
    public void Hand(RowBlock block)
    {
        lock (_gate)
        {
            block.Takers = _columns.Length;
            foreach (var column in _columns)
            {
                column.Waiting.Enqueue(block);
            }

            if (_columns.Length == 0)
            {
                block.Clear();
                _empty.Push(block);
            }

            if (_helpers >= _mostHelpers)
            {
                return;
            }

            _helpers++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Waits until the columns took all blocks.</summary>
    public void Finish() => WorkUntil(() => _empty.Count == _blocks);

    /// <summary>Helps, on a thread that has nothing else to do, as long as any column has a block waiting.</summary>
    public void Execute()
    {
        while (NextOfHelper() is { } column)
        {
            Work(column);
        }
    }

    /// <summary>Ends it, also where the reading failed: nothing more is taken.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
        }
    }

    private void WorkUntil(Func<bool> isReached)
    {
        while (NextOrReached(isReached) is { } column)
        {
            Work(column);
        }
    }

    // A column to work on; null when what is waited for is reached.
    private ColumnFlow? NextOrReached(Func<bool> isReached)
    {
        lock (_gate)
        {
            while (true)
            {
                _failure?.Throw();
                if (isReached())
                {
                    return null;
                }

                if (Next() is { } column)
                {
                    return column;
                }

                // Other threads are at work on every column that has a block waiting.
                Monitor.Wait(_gate);
            }
        }
    }

    private ColumnFlow? NextOfHelper()
    {
        lock (_gate)
        {
            var column = Next();
            _helpers -= column is null ? 1 : 0;
            return column;
        }
    }

    // The column that is furthest behind.
    private ColumnFlow? Next()
    {
        ColumnFlow? next = null;
        foreach (var column in _columns)
        {
            if (!column.IsTaken && column.Waiting.Count > (next?.Waiting.Count ?? 0))
            {
                next = column;
            }
        }

        if (next is null || _isOver || _failure is not null)
        {
            return null;
        }

        next.IsTaken = true;
        return next;
    }

    private void Work(ColumnFlow column)
    {
        RowBlock block;
        lock (_gate)
        {
            block = column.Waiting.Peek();
        }

        ExceptionDispatchInfo? failure = null;
        try
        {
            column.Take(block);
        }
        catch (Exception e)
        {
            // It is thrown where the source is read.
            failure = ExceptionDispatchInfo.Capture(e);
        }

        lock (_gate)
        {
            _failure ??= failure;
            column.Waiting.Dequeue();
            column.IsTaken = false;
            if (--block.Takers == 0)
            {
                block.Clear();
                _empty.Push(block);
            }

            Monitor.PulseAll(_gate);
        }
    }
}
