using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>An Argo CD: the cluster and the namespace it runs in, and what it calls clusters.</summary>
internal sealed class ArgoHome(ArgoCd tool, DeliveryCluster cluster)
{
    private readonly Capability? _capability = cluster.Site.Config?.Capabilities?.FirstOrDefault(each =>
        each?.Type == "ARGOCD"
    );

    /// <summary>The folder of its files.</summary>
    public string Folder { get; } = $"{cluster.Name}/argocd/";

    /// <summary>Its namespace.</summary>
    public string Namespace => tool.Namespace ?? _capability?.Configuration?.Argocd?.Namespace ?? "argocd";

    /// <summary>Whether it is the EKS capability: that runs outside of its cluster, and has to be told even of that.</summary>
    public bool IsCapability => _capability is not null;

    /// <summary>The namespaces that a project has to name.</summary>
    public ValueList<string>? SourceNamespaces => IsCapability ? [Namespace] : null;

    /// <summary>A cluster, and a namespace of it.</summary>
    public ApplicationDestination At(DeliveryCluster target, string space) =>
        target == cluster && !IsCapability
            ? new() { Server = ApplicationDestination.InCluster, Namespace = space }
            : new() { Name = target.Name, Namespace = space };

    /// <summary>What tells the EKS capability of a cluster; there is no key in it.</summary>
    /// <returns><see langword="null"/> where nobody said the account, or the cluster needn't be told of.</returns>
    public InlineDocument? Registration(DeliveryCluster target)
    {
        var (config, account) = (target.Site.Config, target.Site.Account);
        return IsCapability && config?.Metadata is { Region: { } region, Name: { } name } && account is not null
            ? Fields.Map(
                ("apiVersion", "v1"),
                ("kind", "Secret"),
                (
                    "metadata",
                    Fields.Map(
                        ("name", target.Name),
                        ("namespace", Namespace),
                        ("labels", Fields.Map(("argocd.argoproj.io/secret-type", "cluster")))
                    )
                ),
                ("type", "Opaque"),
                (
                    "stringData",
                    Fields.Map(
                        ("name", target.Name),
                        ("server", $"arn:{Partition(region)}:eks:{region}:{account}:cluster/{name}")
                    )
                )
            )
            : null;
    }

    private static string Partition(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";
}
