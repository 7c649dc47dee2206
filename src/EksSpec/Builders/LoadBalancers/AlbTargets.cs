using EksSpec.Builders;

namespace EksSpec;

/// <summary>What an Application Load Balancer sends requests to.</summary>
public enum AlbTargets
{
    /// <summary>The pods themselves: what builders write.</summary>
    Ip,

    /// <summary>Ports of the nodes: every node of the cluster, those of other environments included. Needs <see cref="ServiceBuilder.UseNodePort"/>.</summary>
    Instance,
}
