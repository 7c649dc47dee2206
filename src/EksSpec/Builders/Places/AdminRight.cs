namespace EksSpec.Builders;

/// <summary>What an admin host may do somewhere.</summary>
/// <param name="Policy">Name of the access policy.</param>
/// <param name="Environment">Where; <see langword="null"/> for whole clusters.</param>
internal sealed record AdminRight(string Policy, EnvironmentBuilder? Environment = null)
{
    /// <summary>Whether it is given in a cluster.</summary>
    public bool IsIn(ClusterBuilder cluster) => Environment is null || Environment.Cluster == cluster;
}
