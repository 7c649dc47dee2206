namespace EksSpec.Rules;

/// <summary>The Pod Security labels and finalizers of a Namespace.</summary>
internal sealed partial class Namespaces : RuleGroup<V1Namespace>
{
    private const string Prefix = "pod-security.kubernetes.io/";

    private static readonly string[] Modes = ["enforce", "audit", "warn"];

    public override void Check(V1Namespace subject, Report report)
    {
        foreach (var finalizer in report.Each("spec.finalizers", subject.Spec?.Finalizers))
        {
            var isOwn = finalizer is "kubernetes" or "orphan" or "foregroundDeletion";
            var isNamed =
                finalizer.Contains('/', StringComparison.Ordinal)
                && KubernetesNames.QualifiedNameError(finalizer) is null;
            report.If(!isOwn && !isNamed, FinalizerSpelled, "", $"The finalizer '{finalizer}' is not a known one.");
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
            if (labels.TryGetValue(key, out var level) && level is not ("privileged" or "baseline" or "restricted"))
            {
                report.Add(LevelKnown, $"labels[{key}]", $"The level is '{level}'.");
            }

            if (labels.TryGetValue(key + "-version", out var version) && !IsVersion(version ?? ""))
            {
                report.Add(VersionKnown, $"labels[{key}-version]", $"The version is '{version}'.");
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
