namespace EksSpec.Capacity;

/// <summary>What a person or a program reads of a capacity. The same one gives the same text, byte for byte.</summary>
public static class CapacityDrawing
{
    /// <summary>A table of the limits, the answer, and what to change for ten more.</summary>
    /// <param name="capacity">The capacity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="capacity"/> is null.</exception>
    public static string ToText(this EnvironmentCapacity capacity)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        return CapacityTable.Draw(capacity);
    }

    /// <summary>
    /// A JSON object on one line: <c>site</c>, <c>environment</c>, <c>now</c>, <c>atMost</c>, <c>stoppedBy</c>, <c>limits</c>,
    /// <c>loads</c>, <c>changes</c>, <c>doubts</c>, <c>notCounted</c>. Figures are <c>{"surely":…,"atMost":…}</c>; null is any number.
    /// </summary>
    /// <param name="capacity">The capacity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="capacity"/> is null.</exception>
    public static string ToJsonLine(this EnvironmentCapacity capacity)
    {
        ArgumentNullException.ThrowIfNull(capacity);
        return CapacityJson.Write(capacity);
    }
}
