namespace EksSpec.Reading.Yaml;

/// <summary>Counts what the documents of one text take, and stops the reading at a limit.</summary>
internal sealed class TreeBudget(int maxDepth, int maxNodes)
{
    private long _nodes;

    /// <summary>How deep lists and maps may nest.</summary>
    public int MaxDepth { get; } = Math.Clamp(maxDepth, 1, 1000);

    /// <summary>Takes a number of nodes, and says whether that was possible.</summary>
    public bool TryTake(long nodes)
    {
        _nodes += nodes;
        return _nodes <= maxNodes;
    }

    /// <summary>What to say about a text that is not read at all.</summary>
    public static Problem TooLong(int maxBytes) =>
        new(ProblemKind.TooLong, 1, 1, $"The text is longer than {maxBytes} bytes.");

    /// <summary>What to say about the value that is one too many.</summary>
    public Problem TooMany(int line, int column)
    {
        var message = $"The text has more than {maxNodes} values, those that aliases repeat counted each time.";
        return new(ProblemKind.TooManyNodes, line, column, message);
    }

    /// <summary>What to say about a value that nests deeper than <see cref="MaxDepth"/>.</summary>
    public Problem TooDeep(int line, int column)
    {
        var message = $"Lists and maps nest deeper than {MaxDepth} levels; what is below is not read.";
        return new(ProblemKind.TooDeep, line, column, message);
    }
}
