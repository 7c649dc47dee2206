using EksSpec.CustomResources;
using EksSpec.Kubernetes;
using EksSpec.Writing;

namespace EksSpec.Delivery;

/// <summary>The Job of a check: as careful as any other pod, and on the nodes of its environment.</summary>
internal static class CheckJob
{
    private static readonly string[] OfNodes = ["nodeSelector", "affinity", "tolerations"];

    public static InlineDocument Of(string image, ValueList<string> command, CheckedPlace place)
    {
        var name = $"check-{place.Number}";
        var labels = Fields.Map(("app.kubernetes.io/name", name));
        return Fields.Map(
            ("apiVersion", "batch/v1"),
            ("kind", "Job"),
            (
                "metadata",
                Fields.Map(
                    ("name", name),
                    ("namespace", Fields.Text(place.Folder.Namespace)),
                    ("labels", labels),
                    // The next run has a Job of the same name.
                    ("annotations", Fields.Map((SpinnakerKeys.Recreate, "true")))
                )
            ),
            (
                "spec",
                Fields.Map(
                    ("backoffLimit", 0),
                    ("template", Fields.Map(("metadata", Fields.Map(("labels", labels))), ("spec", Pod())))
                )
            )
        );

        InlineDocument Pod() =>
            InlineDocument.OfMap([
                new("restartPolicy", "Never"),
                new("automountServiceAccountToken", false),
                new(
                    "securityContext",
                    InlineDocument.Parse(
                        """{"runAsNonRoot":true,"runAsUser":65534,"seccompProfile":{"type":"RuntimeDefault"}}"""
                    )
                ),
                .. NodesOf(place.Folder),
                new("containers", InlineDocument.OfList([Container()])),
            ]);

        InlineDocument Container() =>
            Fields.Map(
                ("name", "check"),
                ("image", image),
                ("command", Fields.List(command, InlineDocument.OfText)),
                (
                    "resources",
                    InlineDocument.Parse("""{"requests":{"cpu":"50m","memory":"64Mi"},"limits":{"memory":"64Mi"}}""")
                ),
                (
                    "securityContext",
                    InlineDocument.Parse("""{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}""")
                )
            );
    }

    /// <summary>What chooses the nodes of the first workload.</summary>
    private static IEnumerable<KeyValuePair<string, InlineDocument>> NodesOf(DeliveryFolder folder)
    {
        var first = folder.Objects.FirstOrDefault(item => PodView.Of(item) is { Serves: true, Spec.NodeName: null });
        var pod = first is null ? null : WrittenDocument.Of(first.Value!)?["spec"]?["template"]?["spec"];
        foreach (var (key, value) in pod?.Entries.Where(entry => OfNodes.Contains(entry.Key)) ?? [])
        {
            // Where other pods are is no matter of a check's.
            yield return key == "affinity"
                ? new(key, InlineDocument.OfMap([.. value.Entries.Where(each => each.Key == "nodeAffinity")]))
                : new(key, value);
        }
    }
}
