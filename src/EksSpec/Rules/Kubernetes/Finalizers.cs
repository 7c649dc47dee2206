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
            var error = KubernetesNames.QualifiedNameError(finalizer);
            var bare =
                !kind.MetadataLast
                && !finalizer.Contains('/', StringComparison.Ordinal)
                && finalizer is not ("kubernetes" or "orphan" or "foregroundDeletion");
            if ((error ?? (bare ? "has no domain in front" : null)) is { } wrong)
            {
                using var at = report.At("finalizers", i);
                report.Add(FinalizerSpelled, "", $"The finalizer '{finalizer}' {wrong}.");
            }
        }

        report.If(
            orphan && foreground,
            FinalizersContradict,
            "finalizers",
            $"Both orphan and foregroundDeletion are set."
        );
    }
}
