namespace EksSpec.Rules;

/// <summary>The Pod Security labels and finalizers of a Namespace.</summary>
internal sealed partial class Namespaces : RuleGroup<V1Namespace>
{
    private const string Prefix = "pod-security.kubernetes.io/";

    private static readonly string[] Modes = ["enforce", "audit", "warn"];

    public override void Check(V1Namespace subject, Report report)
    {
        for (var i = 0; i < subject.Spec?.Finalizers?.Count; i++)
        {
            var finalizer = subject.Spec.Finalizers[i];
            var error = KubernetesNames.QualifiedNameError(finalizer ?? "");
            if (error is null && finalizer!.Contains('/', StringComparison.Ordinal))
            {
                continue;
            }

            if (error is not null || finalizer is not ("kubernetes" or "orphan" or "foregroundDeletion"))
            {
                report.Add(
                    FinalizerSpelled,
                    $"spec.finalizers[{i}]",
                    $"The finalizer '{finalizer}' is not a known one."
                );
            }
        }

        if (subject.Metadata?.Labels is not { Count: > 0 } labels || report.Count > 0)
        {
            // Pod Security is asked after everything else was found right.
            return;
        }

        using var at = report.At("metadata");
        foreach (var mode in Modes)
        {
            if (
                labels.TryGetValue(Prefix + mode, out var level)
                && level is not ("privileged" or "baseline" or "restricted")
            )
            {
                report.Add(LevelKnown, $"labels[{Prefix}{mode}]", $"The level is '{level}'.");
            }

            if (labels.TryGetValue($"{Prefix}{mode}-version", out var version) && !IsVersion(version ?? ""))
            {
                report.Add(VersionKnown, $"labels[{Prefix}{mode}-version]", $"The version is '{version}'.");
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
