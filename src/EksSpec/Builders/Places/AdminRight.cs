using EksSpec.Access;

namespace EksSpec.Builders;

/// <summary>What an admin host may do somewhere.</summary>
/// <param name="Policy">Name of the access policy.</param>
/// <param name="Environment">Where; <see langword="null"/> for whole clusters.</param>
internal sealed record AdminRight(string Policy, EnvironmentBuilder? Environment = null)
{
    /// <summary>Whether it is given in a cluster.</summary>
    public bool IsIn(ClusterBuilder cluster) => Environment is null || Environment.Cluster == cluster;

    /// <summary>The namespaces; a star stands for the slugs of a blueprint's branches, as they come and go.</summary>
    public IEnumerable<string> Namespaces
    {
        get
        {
            if (Environment is not { Cluster.Fleet: { } fleet })
            {
                yield break;
            }

            var space = WorkloadName.Plain(Environment.Namespace, KubernetesNames.DnsLabelError);
            var isOnlyBlueprint = fleet.Blueprints.Contains(Environment);
            if (!isOnlyBlueprint)
            {
                yield return space;
            }

            if (isOnlyBlueprint || Environment.IsForBranches)
            {
                yield return $"{space}-{StarPattern.Any}";
            }
        }
    }
}
