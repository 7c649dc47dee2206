namespace EksSpec.Capacity;

/// <content>What a person or a program reads of it.</content>
public sealed partial record EnvironmentCapacity
{
    /// <summary>A table of the limits, the answer, and what to change for ten more.</summary>
    public string ToText() => CapacityTable.Draw(this);

    /// <summary>
    /// A JSON object on one line: <c>site</c>, <c>environment</c>, <c>now</c>, <c>atMost</c>, <c>stoppedBy</c>, <c>limits</c>,
    /// <c>loads</c>, <c>changes</c>, <c>doubts</c>, <c>notCounted</c>. Figures are <c>{"surely":…,"atMost":…}</c>; null is any number.
    /// </summary>
    public string ToJsonLine() => CapacityJson.Write(this);
}
