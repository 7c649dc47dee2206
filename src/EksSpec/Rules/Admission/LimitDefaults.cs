namespace EksSpec.Rules;

/// <summary>What LimitRanges give the containers that leave it out.</summary>
internal sealed class LimitDefaults
{
    /// <summary>What is given when the LimitRanges are asked in an order: the first to say an amount gives it.</summary>
    public LimitDefaults(IEnumerable<LimitBounds> bounds)
    {
        foreach (var bound in bounds)
        {
            Limits.FillFrom(bound.Default);
            Requests.FillFrom(bound.DefaultRequest);
        }
    }

    /// <summary>The limits.</summary>
    public ResourceAmounts Limits { get; } = new();

    /// <summary>The requests.</summary>
    public ResourceAmounts Requests { get; } = new();
}
