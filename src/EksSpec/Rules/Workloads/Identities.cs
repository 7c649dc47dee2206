namespace EksSpec.Rules;

/// <summary>Every object once, in a namespace that exists.</summary>
internal sealed partial class Identities : SetRules
{
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
