namespace EksSpec.Rules;

/// <summary>What must be done before an object may go.</summary>
internal static partial class Finalizers
{
    private static readonly string[] Known = ["foregroundDeletion", "kubernetes", "orphan"];

    /// <summary>Looks at the finalizers of an object.</summary>
    public static void Check(IList<string>? finalizers, ObjectKind kind, Report report)
    {
        var (orphan, foreground) = (false, false);
        foreach (var finalizer in report.Each("finalizers", finalizers))
        {
            orphan |= finalizer == "orphan";
            foreground |= finalizer == "foregroundDeletion";
            var isKnown = Array.IndexOf(Known, finalizer) >= 0;
            var isBare =
                !kind.MetadataLast
                && !kind.BareFinalizers
                && !isKnown
                && !finalizer.Contains('/', StringComparison.Ordinal);
            var error = KubernetesNames.QualifiedNameError(finalizer) ?? (isBare ? "has no domain in front" : null);
            report.Misspelled(error, FinalizerSpelled, "", $"The finalizer '{finalizer}'", Mend.Word(finalizer, Known));
        }

        var contradict = orphan && foreground;
        report.If(contradict, FinalizersContradict, "finalizers", $"Both orphan and foregroundDeletion are set.");
    }
}
