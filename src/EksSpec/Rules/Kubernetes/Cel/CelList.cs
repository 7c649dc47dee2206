namespace EksSpec.Rules;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
internal sealed record CelList(IReadOnlyList<object> Items)
{
    /// <summary>Whether the order of the items doesn't matter.</summary>
    public bool IsSet { get; init; }

    /// <summary>What its items sum up to where there are none.</summary>
    public object Zero { get; init; } = 0L;

    /// <summary>The fields that tell items apart whose order doesn't matter.</summary>
    public IReadOnlyList<string>? Keys { get; init; }
}
