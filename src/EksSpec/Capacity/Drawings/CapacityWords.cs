namespace EksSpec.Capacity;

/// <summary>The answer as sentences.</summary>
internal static class CapacityWords
{
    /// <summary>How many fit, how many can't, and what stops the next.</summary>
    public static string Answer(EnvironmentCapacity capacity)
    {
        var name = capacity.Environment;
        if (capacity.AtMost.Surely is not { } surely)
        {
            return $"Any number of environments like '{name}' fits.";
        }

        var fits =
            surely == 0
                ? $"No number of environments like '{name}' is proved to fit"
                : $"{AmountWords.Plain(surely)} environments like '{name}' fit for certain";
        var stop =
            capacity.StoppedBy is { } limit && capacity.Doubts.Count == 0
                ? $"; the next is stopped by {LimitWords.Of(limit)}"
                : "";
        var most = capacity.AtMost.AtMost is { } atMost
            ? $" {AmountWords.Plain(Math.Max(surely, (long)atMost) + 1)} can't fit."
            : "";
        var between = capacity.AtMost.AtMost > surely ? " Between the two nothing is proved." : "";
        var now =
            capacity.Now == capacity.AtMost
                ? ""
                : $" At the present size of the node groups: {AmountWords.Of(capacity.Now)}.";
        return $"{fits}{stop}.{most}{between}{now}";
    }
}
