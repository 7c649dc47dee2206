using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes;

/// <summary>The objects that own an object, and go with it when they are deleted.</summary>
internal static class OwnerReferences
{
    private const string Head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n";

    private static readonly RuleInfo OwnerIncomplete = KubernetesRule.Error(
        "EKS3110",
        "An owner reference lacks apiVersion, kind, name or uid",
        "Write all four, or remove the reference: controllers set it themselves.",
        Head + "  name: settings\n  ownerReferences:\n  - apiVersion: apps/v1\n    kind: Deployment\n    name: shop\n",
        Head
            + "  name: settings\n  ownerReferences:\n  - apiVersion: apps/v1\n    kind: Deployment\n    name: shop\n"
            + "    uid: 0f8c2d1e-1111-2222-3333-444455556666\n"
    );

    private static readonly RuleInfo OwnerForbidden = KubernetesRule.Error(
        "EKS3111",
        "An Event cannot own anything",
        "Remove the owner reference.",
        Head + "  name: settings\n  ownerReferences:\n  - {apiVersion: v1, kind: Event, name: shop, uid: abc}\n",
        Head + "  name: settings\n  ownerReferences:\n  - {apiVersion: v1, kind: Pod, name: shop, uid: abc}\n"
    );

    private static readonly RuleInfo OwnersControl = KubernetesRule.Error(
        "EKS3112",
        "More than one owner reference is the controller",
        "Leave controller: true on one of them.",
        Head
            + "  name: settings\n  ownerReferences:\n"
            + "  - {apiVersion: v1, kind: Pod, name: shop, uid: abc, controller: true}\n"
            + "  - {apiVersion: v1, kind: Pod, name: cart, uid: def, controller: true}\n",
        Head
            + "  name: settings\n  ownerReferences:\n"
            + "  - {apiVersion: v1, kind: Pod, name: shop, uid: abc, controller: true}\n"
            + "  - {apiVersion: v1, kind: Pod, name: cart, uid: def}\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [OwnerIncomplete, OwnerForbidden, OwnersControl];

    /// <summary>Looks at the owner references of an object.</summary>
    public static void Check(IList<V1OwnerReference>? owners, Report report)
    {
        if (owners is null)
        {
            return;
        }

        // The server's paths leave out which of the references it is.
        using var at = report.At("ownerReferences");
        var controller = (string?)null;
        foreach (var owner in owners)
        {
            var (group, version) = SplitApiVersion(owner.ApiVersion ?? "");
            if (version.Length == 0)
            {
                report.Add(OwnerIncomplete, "apiVersion", $"'{owner.ApiVersion}' names no API version.");
            }

            CheckPresent(owner.Kind, "kind", report);
            CheckPresent(owner.Name, "name", report);
            CheckPresent(owner.Uid, "uid", report);
            if (group.Length == 0 && version == "v1" && owner.Kind == "Event")
            {
                report.Add(OwnerForbidden, "", $"The owner '{owner.Name}' is an Event.");
            }

            if (owner.Controller != true)
            {
                continue;
            }

            if (controller is not null)
            {
                report.Add(OwnersControl, "", $"'{controller}' and '{owner.Name}' are both the controller.");
            }

            controller ??= owner.Name ?? "";
        }
    }

    private static void CheckPresent(string? value, string field, Report report)
    {
        if (string.IsNullOrEmpty(value))
        {
            report.Add(OwnerIncomplete, field, $"An owner reference has no {field}.");
        }
    }

    private static (string Group, string Version) SplitApiVersion(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ("", text)
            : text.IndexOf('/', slash + 1) >= 0 ? ("", "")
            : (text[..slash], text[(slash + 1)..]);
    }
}
