using System.Text;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Storage;

/// <summary>How volumes are made.</summary>
internal sealed class StorageClasses : RuleGroup<V1StorageClass>
{
    private const int MaxParameters = 512;
    private const int MaxParameterBytes = 262_144;
    private const string Head = "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: gp3 }\n";
    private const string Ebs = "provisioner: ebs.csi.aws.com\n";

    private static readonly RuleInfo Provisioner = KubernetesRule.Error(
        "EKS3880",
        "The provisioner of a StorageClass is missing or not [prefix/]name",
        "Write the name of a CSI driver, such as ebs.csi.aws.com.",
        Head + "provisioner: ebs/csi/aws\n",
        Head + Ebs
    );

    private static readonly RuleInfo Parameters = KubernetesRule.Error(
        "EKS3881",
        "The parameters of a StorageClass have an empty name, or are too many",
        "Keep at most 512 parameters of 256 KiB, each with a name.",
        Head + Ebs + "parameters: { \"\": gp3 }\n",
        Head + Ebs + "parameters: { type: gp3 }\n"
    );

    private static readonly RuleInfo ReclaimPolicy = KubernetesRule.Error(
        "EKS3882",
        "The reclaim policy of a StorageClass is not Delete or Retain",
        "Write Delete or Retain.",
        Head + Ebs + "reclaimPolicy: Recycle\n",
        Head + Ebs + "reclaimPolicy: Retain\n"
    );

    private static readonly RuleInfo BindingMode = KubernetesRule.Error(
        "EKS3883",
        "The volume binding mode of a StorageClass is not a known one",
        "Write WaitForFirstConsumer or Immediate.",
        Head + Ebs + "volumeBindingMode: immediate\n",
        Head + Ebs + "volumeBindingMode: Immediate\n"
    );

    private static readonly RuleInfo Topology = KubernetesRule.Error(
        "EKS3884",
        "An allowed topology of a StorageClass has a wrong key, no values, or something twice",
        "Write each key once, with at least one value, each once.",
        Head
            + Ebs
            + "allowedTopologies: [{ matchLabelExpressions: [{ key: topology.kubernetes.io/zone, values: [] }] }]\n",
        Head
            + Ebs
            + "allowedTopologies: [{ matchLabelExpressions: [{ key: topology.kubernetes.io/zone, values: [eu-west-1a] }] }]\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [Provisioner, Parameters, ReclaimPolicy, BindingMode, Topology];

    public override void Check(V1StorageClass subject, Report report)
    {
        var provisioner = subject.Provisioner ?? "";
        if (KubernetesNames.QualifiedNameError(provisioner.ToLowerInvariant()) is { } error)
        {
            report.Add(Provisioner, "provisioner", $"The provisioner '{provisioner}' {error}.");
        }

        CheckParameters(subject.Parameters ?? new Dictionary<string, string>(), report);
        if (!string.IsNullOrEmpty(subject.ReclaimPolicy) && subject.ReclaimPolicy is not ("Delete" or "Retain"))
        {
            report.Add(ReclaimPolicy, "reclaimPolicy", $"The reclaim policy is '{subject.ReclaimPolicy}'.");
        }

        if (subject.VolumeBindingMode is not (null or "Immediate" or "WaitForFirstConsumer"))
        {
            report.Add(BindingMode, "volumeBindingMode", $"The mode is '{subject.VolumeBindingMode}'.");
        }

        CheckTopologies(subject.AllowedTopologies, report);
    }

    private static void CheckParameters(IDictionary<string, string> parameters, Report report)
    {
        var bytes = 0L;
        foreach (var (name, value) in parameters)
        {
            bytes += Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value ?? "");
            if (name.Length == 0)
            {
                report.Add(Parameters, "parameters", "A parameter has no name.");
            }
        }

        if (parameters.Count > MaxParameters || bytes > MaxParameterBytes)
        {
            report.Add(Parameters, "parameters", $"There are {parameters.Count} parameters of {bytes} bytes.");
        }
    }

    private static void CheckTopologies(IList<V1TopologySelectorTerm>? terms, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < terms?.Count; i++)
        {
            using var at = report.At("allowedTopologies", i);
            var requirements = (terms[i]?.MatchLabelExpressions ?? []).Select(r => r ?? new()).ToList();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            for (var j = 0; j < requirements.Count; j++)
            {
                using var item = report.At("matchLabelExpressions", j);
                CheckRequirement(requirements[j], keys, report);
            }

            if (!seen.Add(Describe(requirements)))
            {
                report.Add(Topology, "matchLabelExpressions", "The same topology is given twice.");
            }
        }
    }

    // Terms are compared as sets: neither the order of keys nor that of values counts.
    private static string Describe(List<V1TopologySelectorLabelRequirement> requirements) =>
        string.Join(
            ';',
            requirements
                .Select(r => $"{r.Key}={string.Join(',', (r.Values ?? []).Order(StringComparer.Ordinal))}")
                .Order(StringComparer.Ordinal)
        );

    private static void CheckRequirement(
        V1TopologySelectorLabelRequirement requirement,
        HashSet<string> keys,
        Report report
    )
    {
        var key = requirement.Key ?? "";
        if (KubernetesNames.QualifiedNameError(key) is { } error)
        {
            report.Add(Topology, "key", $"The key '{key}' {error}.");
        }

        if (!keys.Add(key))
        {
            report.Add(Topology, "key", $"The key '{key}' is given twice.");
        }

        if (requirement.Values is not { Count: > 0 } values)
        {
            report.Add(Topology, "values", $"The key '{key}' has no values.");
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values.IndexOf(values[i]) < i)
            {
                report.Add(Topology, $"values[{i}]", $"The value '{values[i]}' is given twice.");
            }
        }
    }
}
