namespace EksSpec.Rules;

/// <summary>Names and tags: what AWS accepts of them. eksctl looks at neither length nor number.</summary>
internal sealed partial class AwsNames : NodeGroupRules
{
    private const int MaxTags = 50;
    private const int MaxClusterName = 100;
    private const int MaxStackName = 128;

    protected override void CheckCluster(ClusterConfig config, Report report)
    {
        using var at = report.At("metadata");
        var name = config.Metadata?.Name ?? "";
        var isWrong = name.Length > MaxClusterName || (name.Length > 0 && !char.IsAsciiLetterOrDigit(name[0]));
        report.If(isWrong, ClusterName, "name", $"EKS refuses the name '{name}' ({name.Length} characters).");
        CheckTags(config.Metadata?.Tags, report);
    }

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report) =>
        CheckTags(group.Tags, report);

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var name = group.Name ?? "";
        var stack = "eksctl-".Length + (config.Metadata?.Name?.Length ?? 0) + "-nodegroup-".Length + name.Length;
        var isWrong = name.Length > 63 || name.StartsWith('-') || name.EndsWith('-') || stack > MaxStackName;
        report.If(isWrong, GroupName, "name", $"Nodes of the group '{name}' could not join the cluster.");
        report.If(
            group.PropagateAsgTags == true && PropagatedTags.CountOf(group) > PropagatedTags.Most,
            TooManyAsgTags,
            "propagateASGTags",
            $"The labels and taints of '{group.Name}' make {PropagatedTags.CountOf(group)} tags."
        );
    }

    private static void CheckTags(ValueMap<string>? tags, Report report)
    {
        report.If(tags?.Count > MaxTags, TooManyTags, "tags", $"There are {tags?.Count} tags.");
        foreach (var (key, value) in tags.Items())
        {
            using var at = report.At("tags", key);
            var isLong = key.Length > 128 || value?.Length > 256;
            var isReserved = key.Length == 0 || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase);
            report.If(isLong || isReserved, Tag, "", $"AWS refuses the tag '{key}'.");
        }
    }
}
