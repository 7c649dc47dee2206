namespace EksSpec.LoadBalancing;

/// <summary>What the webhook for IngressClassParams refuses: blocks that are none, and subnets that can't be found.</summary>
internal static class ClassParamsWebhook
{
    private const string Blocks = "inboundCIDRs";
    private const string Subnets = "subnets";

    private static readonly SpecPath Spec = SpecPath.Root.Field("spec");

    /// <summary>The first that is wrong; absent where nothing is.</summary>
    public static RefusedObject? Of(SpecObject item, InlineDocument document)
    {
        var blocks = document["spec"]?[Blocks]?.Items ?? [];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (ErrorOf(blocks[i].Scalar ?? "") is { } problem)
            {
                return Refusal(
                    item,
                    Spec.Field(Blocks).Item(i),
                    Blocks,
                    $"'{blocks[i].Scalar}' {problem}",
                    "Write the address of the network, such as 203.0.113.0/24."
                );
            }
        }

        return document["spec"]?[Subnets] is { } subnets ? OfSubnets(item, subnets) : null;
    }

    private static string? ErrorOf(string block) =>
        !IpText.IsBlock(block) ? "is no CIDR block"
        : IpText.BlockError(block) is { } error ? error
        : null;

    private static RefusedObject? OfSubnets(SpecObject item, InlineDocument subnets)
    {
        var ids = subnets["ids"];
        var tags = subnets["tags"];
        var path = Spec.Field(Subnets);
        if (ids is null == tags is null)
        {
            return Refusal(item, path, Subnets, "has to name ids or tags, and not both", "Name either.");
        }

        if ((ids?.Items.Count ?? tags!.Entries.Count) == 0)
        {
            return Refusal(item, path, Subnets, "names none", "Name them, or leave the field out.");
        }

        var repeated = (ids?.Items ?? [])
            .GroupBy(id => id.Scalar, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1);
        var repeatedTag = tags?.Entries.FirstOrDefault(tag =>
            tag.Value.Items.Count == 0
            || tag.Value.Items.Select(value => value.Scalar).Distinct(StringComparer.Ordinal).Count()
                < tag.Value.Items.Count
        );
        return repeated is not null ? Refusal(item, path, Subnets, $"names '{repeated.Key}' twice", "Name each once.")
            : repeatedTag is { Key: not null } tag
                ? Refusal(
                    item,
                    path,
                    Subnets,
                    $"has no values for the tag '{tag.Key}', or one twice",
                    "Name each value once."
                )
            : null;
    }

    private static RefusedObject Refusal(SpecObject item, SpecPath path, string field, string problem, string fix) =>
        new(item, "IngressClassParams spec." + field, $"{field} of {item}: {problem}.", path, fix);
}
