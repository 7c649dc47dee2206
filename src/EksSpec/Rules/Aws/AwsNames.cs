namespace EksSpec.Rules;

/// <summary>Names and tags: what AWS accepts of them. eksctl looks at neither length nor number.</summary>
internal sealed partial class AwsNames : RuleGroup<ClusterConfig>
{
    private const int MaxTags = 50;

    private const int MaxClusterName = 100;

    private const int MaxStackName = 128;

    public override void Check(ClusterConfig subject, Report report)
    {
        var cluster = subject.Metadata?.Name ?? "";
        report.If(
            cluster.Length > MaxClusterName || (cluster.Length > 0 && !char.IsAsciiLetterOrDigit(cluster[0])),
            ClusterName,
            "metadata.name",
            $"EKS refuses the name '{cluster}' ({cluster.Length} characters)."
        );

        using (report.At("metadata"))
        {
            CheckTags(subject.Metadata?.Tags, report);
        }

        for (var i = 0; i < subject.NodeGroups?.Count; i++)
        {
            if (subject.NodeGroups[i] is { } group)
            {
                using (report.At("nodeGroups", i))
                {
                    CheckName(group.Name ?? "", cluster, report);
                    CheckTags(group.Tags, report);
                    report.If(
                        group.PropagateAsgTags == true && PropagatedTags.CountOf(group) > PropagatedTags.Most,
                        TooManyAsgTags,
                        "propagateASGTags",
                        $"The labels and taints of '{group.Name}' make {PropagatedTags.CountOf(group)} tags."
                    );
                }
            }
        }

        for (var i = 0; i < subject.ManagedNodeGroups?.Count; i++)
        {
            using (report.At("managedNodeGroups", i))
            {
                CheckTags(subject.ManagedNodeGroups[i]?.Tags, report);
            }
        }
    }

    private static void CheckName(string name, string cluster, Report report)
    {
        var stack = "eksctl-".Length + cluster.Length + "-nodegroup-".Length + name.Length;
        report.If(
            name.Length > 63 || name.StartsWith('-') || name.EndsWith('-') || stack > MaxStackName,
            GroupName,
            "name",
            $"Nodes of the group '{name}' could not join the cluster."
        );
    }

    private static void CheckTags(ValueMap<string>? tags, Report report)
    {
        if (tags is { Count: > MaxTags })
        {
            report.Add(TooManyTags, "tags", $"There are {tags.Count} tags.");
        }

        foreach (var (key, value) in tags.Items())
        {
            if (
                key.Length is 0 or > 128
                || value?.Length > 256
                || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
            )
            {
                report.Add(Tag, SpecPath.Parse("tags").Entry(key), $"AWS refuses the tag '{key}'.");
            }
        }
    }
}
