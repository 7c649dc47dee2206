using EksSpec.Findings;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Kubernetes;

/// <summary>What must be done before an object may go.</summary>
internal static class Finalizers
{
    private const string Head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n";

    private static readonly RuleInfo FinalizerSpelled = KubernetesRule.Error(
        "EKS3113",
        "A finalizer is neither a standard one nor prefix/name",
        "Write the finalizer as domain/name, such as example.com/cleanup.",
        Head + "  name: settings\n  finalizers: [cleanup]\n",
        Head + "  name: settings\n  finalizers: [example.com/cleanup]\n"
    );

    private static readonly RuleInfo FinalizersContradict = KubernetesRule.Error(
        "EKS3114",
        "The finalizers orphan and foregroundDeletion exclude each other",
        "Remove one of them.",
        Head + "  name: settings\n  finalizers: [orphan, foregroundDeletion]\n",
        Head + "  name: settings\n  finalizers: [orphan]\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [FinalizerSpelled, FinalizersContradict];

    /// <summary>Looks at the finalizers of an object.</summary>
    public static void Check(IList<string>? finalizers, ObjectKind kind, Report report)
    {
        if (finalizers is null)
        {
            return;
        }

        var orphan = false;
        var foreground = false;
        for (var i = 0; i < finalizers.Count; i++)
        {
            var finalizer = finalizers[i] ?? "";
            orphan |= finalizer == "orphan";
            foreground |= finalizer == "foregroundDeletion";
            if (KubernetesNames.QualifiedNameError(finalizer) is { } error)
            {
                report.Add(FinalizerSpelled, "finalizers", $"The finalizer '{finalizer}' {error}.");
            }

            if (
                !kind.MetadataLast
                && !finalizer.Contains('/', StringComparison.Ordinal)
                && finalizer is not ("kubernetes" or "orphan" or "foregroundDeletion")
            )
            {
                using var at = report.At("finalizers", i);
                report.Add(FinalizerSpelled, "", $"The finalizer '{finalizer}' has no domain in front.");
            }
        }

        if (orphan && foreground)
        {
            report.Add(FinalizersContradict, "finalizers", "Both orphan and foregroundDeletion are set.");
        }
    }
}
