using EksSpec.Builders;

namespace EksSpec;

/// <summary>What sends logs or metrics of every node of a cluster: see <see cref="ClusterBuilder.UseObservability"/>.</summary>
public abstract record NodeAgent
{
    private protected NodeAgent() { }

    /// <summary>Puts the agent with what it needs into a cluster.</summary>
    internal abstract void AddTo(ClusterBuilder cluster, CallSite at);
}
