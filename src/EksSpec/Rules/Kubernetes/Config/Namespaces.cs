using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Config;

/// <summary>The Pod Security labels and finalizers of a Namespace.</summary>
internal sealed class Namespaces : RuleGroup<V1Namespace>
{
    private const string Prefix = "pod-security.kubernetes.io/";
    private const string Head = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: web\n";

    private static readonly RuleInfo LevelKnown = KubernetesRule.Error(
        "EKS3810",
        "A Pod Security level is not privileged, baseline or restricted",
        "Write one of the three.",
        Head + "  labels: { pod-security.kubernetes.io/enforce: strict }\n",
        Head + "  labels: { pod-security.kubernetes.io/enforce: restricted }\n"
    );

    private static readonly RuleInfo VersionKnown = KubernetesRule.Error(
        "EKS3811",
        "A Pod Security version is not latest or v1.x",
        "Write latest, or a version such as v1.34.",
        Head + "  labels: { pod-security.kubernetes.io/enforce-version: \"1.34\" }\n",
        Head + "  labels: { pod-security.kubernetes.io/enforce-version: v1.34 }\n"
    );

    private static readonly RuleInfo FinalizerSpelled = KubernetesRule.Error(
        "EKS3812",
        "A finalizer in the spec of a Namespace is neither a standard one nor domain/name",
        "Leave spec.finalizers out: the API server writes it.",
        Head + "spec: { finalizers: [cleanup] }\n",
        Head + "spec: { finalizers: [kubernetes] }\n"
    );

    private static readonly string[] Modes = ["enforce", "audit", "warn"];

    public override IReadOnlyList<RuleInfo> Rules => [LevelKnown, VersionKnown, FinalizerSpelled];

    public override void Check(V1Namespace subject, Report report)
    {
        foreach (var finalizer in subject.Spec?.Finalizers ?? [])
        {
            var error = KubernetesNames.QualifiedNameError(finalizer ?? "");
            if (error is null && finalizer!.Contains('/', StringComparison.Ordinal))
            {
                continue;
            }

            if (error is not null || finalizer is not ("kubernetes" or "orphan" or "foregroundDeletion"))
            {
                report.Add(FinalizerSpelled, "spec.finalizers", $"The finalizer '{finalizer}' is not a known one.");
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
