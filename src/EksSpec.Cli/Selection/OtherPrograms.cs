using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Cli.Selection;

/// <summary>Knows documents that look like objects of a cluster and are what another program is told.</summary>
internal static class OtherPrograms
{
    private static readonly string[] Groups =
    [
        "kustomize.config.k8s.io",
        "builtin",
        "kind.x-k8s.io",
        "k3d.io",
        "ctlptl.dev",
        "kubeadm.k8s.io",
        "kubelet.config.k8s.io",
        "kubeproxy.config.k8s.io",
        "kubescheduler.config.k8s.io",
        "kubecontrollermanager.config.k8s.io",
        "apiserver.config.k8s.io",
        "apiserver.k8s.io",
        "audit.k8s.io",
        "admission.k8s.io",
        "client.authentication.k8s.io",
        "config.kubernetes.io",
        "kpt.dev",
        "backstage.io",
        "cli.kyverno.io",
        "kuttl.dev",
        "test.gatekeeper.sh",
        "garden.io",
    ];

    // The groups of Kubernetes that have no dot. No group of anybody else can be like that.
    private static readonly string[] Plain = ["apps", "batch", "autoscaling", "policy", "extensions"];

    /// <summary>Whether a document is one of them.</summary>
    public static bool Read(SpecDocument document)
    {
        if (document is not { ApiVersion: { } version, Kind: { } kind })
        {
            return false;
        }

        var slash = version.IndexOf('/', StringComparison.Ordinal);
        // A kubeconfig has the version of the oldest objects.
        return slash < 0
            ? version == "v1" && (kind == "Config" || IsTemplateOfSpark(document.Value))
            : Array.IndexOf(Groups, version[..slash]) >= 0 || IsNoGroup(version[..slash]);
    }

    // Spark puts its own image into the container of this name.
    private static bool IsTemplateOfSpark(object? value) =>
        (value as V1Pod)?.Spec?.Containers?.Any(container =>
            container is { Name: "spark-kubernetes-driver" or "spark-kubernetes-executor", Image: null }
        ) == true;

    // Without a dot, and not what a finger that slipped makes of one of Kubernetes' own.
    private static bool IsNoGroup(string group) =>
        group.Length > 0
        && !group.Contains('.', StringComparison.Ordinal)
        && !Array.Exists(Plain, known => known[0] == group[0] && Math.Abs(known.Length - group.Length) <= 2);
}
