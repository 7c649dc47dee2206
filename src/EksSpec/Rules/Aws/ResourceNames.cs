using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;
using EksSpec.Values;

namespace EksSpec.Rules.Aws;

/// <summary>Names and tags: what AWS accepts of them. eksctl looks at neither length nor number.</summary>
internal sealed class ResourceNames : RuleGroup<ClusterConfig>
{
    private const int MaxTags = 50;

    private const int MaxClusterName = 100;

    private const int MaxStackName = 128;

    private static readonly RuleInfo TooManyAsgTags = AwsRule.Error(
        "EKS1358",
        "propagateASGTags makes more than 50 tags",
        "Remove labels or taints, or write the tags you need yourself.",
        Example.SelfManaged
            + "propagateASGTags: true\n  labels:\n"
            + string.Concat(Enumerable.Range(1, MaxTags).Select(i => $"    l{i}: x\n")),
        Example.SelfManaged + "propagateASGTags: true\n  labels:\n    l1: x\n",
        "Every label and every taint becomes a tag of the Auto Scaling group, which has room for 50."
    );

    private static readonly RuleInfo ClusterName = AwsRule.Error(
        "EKS1410",
        "The name of the cluster is none that EKS accepts",
        "Use up to 100 letters, digits and '-', beginning with a letter or digit.",
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: -shop\n  region: us-west-2\n",
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: us-west-2\n"
    );

    private static readonly RuleInfo GroupName = AwsRule.Error(
        "EKS1411",
        "The name of a self-managed group makes no node label or no stack name",
        "Use up to 63 letters, digits and '-', beginning and ending with a letter or digit.",
        "nodeGroups:\n- name: workers-\n",
        "nodeGroups:\n- name: workers\n",
        "The name becomes a label of the nodes, which could not join, and part of the stack's name, which may have 128 characters."
    );

    private static readonly RuleInfo TooManyTags = AwsRule.Error(
        "EKS1412",
        "There are more than 50 tags",
        "Keep 50 tags, fewer where eksctl adds its own.",
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: us-west-2\n  tags:\n"
            + string.Concat(Enumerable.Range(1, MaxTags + 1).Select(i => $"    t{i}: x\n")),
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: us-west-2\n  tags:\n    t1: x\n"
    );

    private static readonly RuleInfo Tag = AwsRule.Error(
        "EKS1413",
        "A tag is none that AWS accepts",
        "Use a key of 1 to 128 characters that does not begin with aws:, and a value of up to 256.",
        Example.Managed + "tags:\n    \"aws:team\": blue\n",
        Example.Managed + "tags:\n    team: blue\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [TooManyAsgTags, ClusterName, GroupName, TooManyTags, Tag];

    public override void Check(ClusterConfig subject, Report report)
    {
        var cluster = subject.Metadata?.Name ?? "";
        if (cluster.Length > MaxClusterName || (cluster.Length > 0 && !char.IsAsciiLetterOrDigit(cluster[0])))
        {
            report.Add(
                ClusterName,
                "metadata.name",
                $"EKS refuses the name '{cluster}' ({cluster.Length} characters)."
            );
        }

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
                    CheckAsgTags(group, report);
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
        if (name.Length > 63 || name.StartsWith('-') || name.EndsWith('-') || stack > MaxStackName)
        {
            report.Add(GroupName, "name", $"Nodes of the group '{name}' could not join the cluster.");
        }
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

    // eksctl's own: name and owner of the group, two labels of its own, and two for discovery.
    private static void CheckAsgTags(NodeGroup group, Report report)
    {
        if (group.PropagateAsgTags != true)
        {
            return;
        }

        var own = group.Iam?.WithAddonPolicies?.AutoScaler == true ? 6 : 4;
        var count = (group.Labels?.Count ?? 0) + (group.Taints?.Count ?? 0) + own;
        if (count > MaxTags)
        {
            report.Add(
                TooManyAsgTags,
                "propagateASGTags",
                $"The labels and taints of '{group.Name}' make {count} tags."
            );
        }
    }
}
