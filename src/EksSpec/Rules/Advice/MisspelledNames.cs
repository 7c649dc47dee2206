using System.Buffers;

namespace EksSpec.Rules;

/// <summary>Names of AWS that no list has, and that look like one of it. What looks like none may be new, and is left alone.</summary>
internal sealed partial class MisspelledNames : RuleGroup<ClusterConfig>
{
    // Those of AWS and of the community; names of sellers have an underscore.
    private static readonly string[] Addons =
    [
        "adot",
        "amazon-cloudwatch-observability",
        "amazon-sagemaker-hyperpod-taskgovernance",
        "amazon-sagemaker-hyperpod-training-operator",
        "aws-ebs-csi-driver",
        "aws-efs-csi-driver",
        "aws-fsx-csi-driver",
        "aws-guardduty-agent",
        "aws-mountpoint-s3-csi-driver",
        "aws-network-flow-monitoring-agent",
        "aws-privateca-connector-for-kubernetes",
        "aws-secrets-store-csi-driver-provider",
        "cert-manager",
        "coredns",
        "eks-node-monitoring-agent",
        "eks-pod-identity-agent",
        "external-dns",
        "fluent-bit",
        "kube-proxy",
        "kube-state-metrics",
        "metrics-server",
        "prometheus-node-exporter",
        "snapshot-controller",
        "vpc-cni",
    ];

    private const int LongestType = 32;

    private static readonly SearchValues<char> FamilySigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    public override void Check(ClusterConfig subject, Report report)
    {
        foreach (var addon in report.Each("addons", subject.Addons))
        {
            var word = Addons.Contains(addon.Name) ? null : Meant.Nearest(addon.Name, Addons) ?? Longer(addon.Name);
            Say(word, Addon, "name", addon.Name, "EKS has no add-on", report);
        }

        foreach (var group in report.Each("managedNodeGroups", subject.ManagedNodeGroups))
        {
            CheckType(group.InstanceType, "instanceType", report);
            CheckTypes(group.InstanceTypes, report);
        }

        foreach (var group in report.Each("nodeGroups", subject.NodeGroups))
        {
            CheckType(group.InstanceType, "instanceType", report);
            using var at = report.At("instancesDistribution");
            CheckTypes(group.InstancesDistribution?.InstanceTypes, report);
        }
    }

    private static void CheckTypes(ValueList<string>? types, Report report)
    {
        foreach (var type in report.Each("instanceTypes", types))
        {
            CheckType(type, "", report);
        }
    }

    private static void CheckType(string? type, string path, Report report)
    {
        if (string.IsNullOrEmpty(type) || type == "mixed" || report.Options.InstanceTypes.Find(type) is not null)
        {
            return;
        }

        var isWellFormed = IsWellFormed(type);
        if (!isWellFormed && Meant.Nearest(type, [.. InstanceTypeTable.Names]) is { } word)
        {
            Say(word, InstanceType, path, type, "EC2 has no instance type", report);
        }
        else if (
            type.Length <= LongestType
            && !type.Contains('$', StringComparison.Ordinal)
            && !(isWellFormed && InstanceTypeSeries.MayBeNew(type))
        )
        {
            var near = InstanceTypeSeries.Near(type);
            var hint = near.Count == 0 ? "" : $" Near are {string.Join(", ", near)}.";
            report.Add(UnknownType, path, $"EC2 had no instance type '{type}' in August 2026.{hint}");
        }
    }

    // Without or with the maker in front: ebs-csi-driver, aws-vpc-cni.
    private static string? Longer(string? name) =>
        name is not { Length: > 3 } ? null
        : Addons.Where(known =>
            known.EndsWith("-" + name, StringComparison.Ordinal) || name.EndsWith("-" + known, StringComparison.Ordinal)
        )
            is var near
        && near.Take(2).Count() == 1
            ? near.First()
        : null;

    private static void Say(string? word, RuleInfo rule, string path, string? name, string fact, Report report)
    {
        if (word is not null)
        {
            report.Add(rule, path, $"{fact} '{name}'.{Meant.Question(word)}", $"Write '{word}'.", Mend.Text(word));
        }
    }

    // Such as m5.large, x2idn.24xlarge, u-6tb1.metal-112xl.
    private static bool IsWellFormed(ReadOnlySpan<char> type)
    {
        var dot = type.IndexOf('.');
        return dot > 0 && IsFamily(type[..dot]) && IsSize(type[(dot + 1)..]);
    }

    private static bool IsFamily(ReadOnlySpan<char> family) =>
        char.IsAsciiLetterLower(family[0])
        && family.ContainsAnyInRange('0', '9')
        && !family.ContainsAnyExcept(FamilySigns);

    private static bool IsSize(ReadOnlySpan<char> size) =>
        size is "nano" or "micro" or "small" or "medium" or "large"
        || (size.StartsWith("metal") && !size.Contains('.'))
        || (size.EndsWith("xlarge") && !size[..^6].ContainsAnyExceptInRange('0', '9'));
}
