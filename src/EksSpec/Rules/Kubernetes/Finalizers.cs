using EksSpec.Kubernetes;

namespace EksSpec.Rules;

/// <summary>What must be done before an object may go.</summary>
internal static partial class Finalizers
{
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
                using var at = report.At("finalizers", i);
                report.Add(FinalizerSpelled, "", $"The finalizer '{finalizer}' {error}.");
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
