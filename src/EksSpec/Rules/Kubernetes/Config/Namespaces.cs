namespace EksSpec.Rules;

/// <summary>The Pod Security labels and finalizers of a Namespace.</summary>
internal sealed partial class Namespaces : RuleGroup<V1Namespace>
{
    private const string Prefix = "pod-security.kubernetes.io/";

    private static readonly string[] Modes = ["enforce", "audit", "warn"];
    private static readonly string[] Levels = ["baseline", "privileged", "restricted"];
    private static readonly string[] OwnFinalizers = ["foregroundDeletion", "kubernetes", "orphan"];

    public override void Check(V1Namespace subject, Report report)
    {
        foreach (var finalizer in report.Each("spec.finalizers", subject.Spec?.Finalizers))
        {
            var isOwn = Array.IndexOf(OwnFinalizers, finalizer) >= 0;
            var isNamed =
                finalizer.Contains('/', StringComparison.Ordinal)
                && KubernetesNames.QualifiedNameError(finalizer) is null;
            var isUnknown = !isOwn && !isNamed;
            report.If(
                isUnknown,
                FinalizerSpelled,
                "",
                $"The finalizer '{finalizer}' is not a known one.",
                Mend.Word(finalizer, OwnFinalizers)
            );
        }

        if (subject.Metadata?.Labels is not { Count: > 0 } labels || report.Count > 0)
        {
            // Pod Security is asked after everything else was found right.
            return;
        }

        using var at = report.At("metadata");
        foreach (var mode in Modes)
        {
            var key = Prefix + mode;
            if (labels.TryGetValue(key, out var level))
            {
                report.OneOf(level ?? "", Levels, LevelKnown, $"labels[{key}]");
            }

            if (labels.TryGetValue(key + "-version", out var version) && !IsVersion(version ?? ""))
            {
                var meant = Array.Find([version?.ToLowerInvariant() ?? "", "v" + version], IsVersion);
                report.Add(
                    VersionKnown,
                    $"labels[{key}-version]",
                    $"The version is '{version}'.",
                    mend: Mend.Text(meant)
                );
            }
        }
    }

    private static bool IsVersion(string text) =>
        text == "latest"
        || (
            text.StartsWith("v1.", StringComparison.Ordinal)
            && text.Length > 3
            && !text.AsSpan(3).ContainsAnyExceptInRange('0', '9')
            && (text[3] != '0' || text.Length == 4)
        );
}
