using k8s.Models;

namespace EksSpec.Rules;

/// <summary>What pods refer to: ConfigMaps, Secrets, claims, service accounts, priority classes.</summary>
internal sealed partial class References : SetRules
{
    public override void Check(ManifestSet set, SetReport report)
    {
        foreach (var pod in set.Pods)
        {
            foreach (var reference in PodReferences.Of(pod))
            {
                Check(reference, pod, set, report);
            }
        }
    }

    private static void Check(PodReference reference, PodSource pod, ManifestSet set, SetReport report)
    {
        var space = reference.Kind == "PriorityClass" ? "" : pod.Owner.Namespace;
        if (!set.Knows(reference.Kind, space, reference.Name))
        {
            if (!reference.Optional)
            {
                var what = $"{reference.Kind} '{reference.Name}'";
                report.Add(ObjectMissing, pod.Owner, reference.Path, $"The set has no {what}.");
            }

            return;
        }

        if (
            reference is { Key: { Length: > 0 } key, Optional: false }
            && KeysOf(set, reference, space) is { } keys
            && !keys.Contains(key)
        )
        {
            report.Add(
                KeyMissing,
                pod.Owner,
                reference.Path,
                $"{reference.Kind} '{reference.Name}' has no key '{key}'."
            );
        }
    }

    private static HashSet<string>? KeysOf(ManifestSet set, PodReference reference, string space) =>
        set.Find(reference.Kind, space, reference.Name)?.Value switch
        {
            V1ConfigMap map => [.. map.Data?.Keys ?? [], .. map.BinaryData?.Keys ?? []],
            V1Secret secret => [.. secret.Data?.Keys ?? [], .. secret.StringData?.Keys ?? []],
            _ => null,
        };
}
