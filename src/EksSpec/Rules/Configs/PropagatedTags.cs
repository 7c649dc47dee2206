namespace EksSpec.Rules;

/// <summary>The tags that <c>propagateASGTags</c> makes eksctl write to the Auto Scaling group of a self-managed group.</summary>
internal static class PropagatedTags
{
    /// <summary>How many there may be.</summary>
    public const int Most = 50;

    /// <summary>How many there are.</summary>
    public static int CountOf(NodeGroup group)
    {
        // eksctl's own: name and owner of the group, two labels of its own, and two for discovery.
        var own = group.Iam?.WithAddonPolicies?.AutoScaler == true ? 6 : 4;
        return (group.Labels?.Count ?? 0) + (group.Taints?.Count ?? 0) + own;
    }
}
