using EksSpec.Findings;

namespace EksSpec.Rules.Workloads;

/// <summary>Every object once, in a namespace that exists.</summary>
internal sealed class Identities : SetRules
{
    private static readonly RuleInfo Twice = WorkloadRule.Error(
        "EKS4000",
        "Two documents describe the same object",
        "Rename one of them, or merge the two: the last one applied wins.",
        SetExamples.Settings + SetExamples.Settings,
        SetExamples.Settings
    );

    private static readonly RuleInfo NamespaceMissing = WorkloadRule.Warning(
        "EKS4001",
        "An object is in a namespace that nothing makes",
        "Add the Namespace to the set, or declare it external.",
        "apiVersion: v1\nkind: Namespace\nmetadata: { name: staging }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: stagin }\n",
        "apiVersion: v1\nkind: Namespace\nmetadata: { name: staging }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: staging }\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [Twice, NamespaceMissing];

    public override void Check(ManifestSet set, SetReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var spaces = new HashSet<string>(StringComparer.Ordinal);
        var own = set.Manifests.Any(manifest => manifest.Kind == "Namespace");
        foreach (var manifest in set.Manifests)
        {
            if (manifest.Name.Length > 0 && !seen.Add(manifest.Document))
            {
                report.Add(Twice, manifest, "metadata.name", $"The set has {manifest.Document} twice.");
            }

            // A set without any Namespace leaves them to somebody else.
            if (
                own
                && manifest.Namespace is not ("" or "default" or "kube-system" or "kube-public" or "kube-node-lease")
                && !set.Knows("Namespace", "", manifest.Namespace)
                && spaces.Add(manifest.Namespace)
            )
            {
                report.Add(
                    NamespaceMissing,
                    manifest,
                    "metadata.namespace",
                    $"The set has no Namespace '{manifest.Namespace}'."
                );
            }
        }
    }
}
