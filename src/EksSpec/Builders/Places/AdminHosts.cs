using EksSpec.Access;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>What admin hosts come to in the clusters of a fleet.</summary>
internal static class AdminHosts
{
    // What comes first holds what comes after it too.
    private static readonly string[] Policies =
    [
        AccessPolicies.ClusterAdmin,
        AccessPolicies.Admin,
        AccessPolicies.Edit,
        AccessPolicies.View,
    ];

    /// <summary>The hosts that have rights in a cluster.</summary>
    public static IEnumerable<AdminHostBuilder> Of(ClusterBuilder cluster) =>
        (cluster.Fleet?.AdminHosts ?? []).Where(host => host.RightsIn(cluster).Any());

    /// <summary>The access entries of a cluster: one for each role, be there several hosts with it.</summary>
    public static IEnumerable<AccessEntryBuilder> EntriesOf(ClusterBuilder cluster) =>
        Of(cluster)
            .GroupBy(host => host.RoleArn, StringComparer.Ordinal)
            .Select(hosts => EntryOf([.. hosts], hosts.First(), cluster));

    /// <summary>What is wrong with the hosts of a fleet.</summary>
    public static IEnumerable<SaidFinding> FindingsOf(FleetBuilder fleet) =>
        from host in fleet.AdminHosts
        from finding in FindingsOf(host, fleet)
        select new SaidFinding(null, finding with { Position = host.Made });

    private static AccessEntryBuilder EntryOf(
        IReadOnlyList<AdminHostBuilder> hosts,
        AdminHostBuilder first,
        ClusterBuilder cluster
    )
    {
        AccessEntryBuilder entry = new(new() { PrincipalArn = first.RoleArn }, first.Made);
        var partition = Arn.TryParse(first.RoleArn, out var arn) ? arn.Partition : "aws";
        var rights = hosts.SelectMany(host => host.RightsIn(cluster)).ToLookup(right => right.Policy);
        HashSet<string> covered = new(StringComparer.Ordinal);
        foreach (var policy in Policies)
        {
            var isOfCluster = rights[policy].Any(right => right.Environment is null);
            var spaces = rights[policy].SelectMany(right => right.Namespaces).Where(covered.Add).ToValueList();
            if (isOfCluster || spaces.Count > 0)
            {
                entry.WithPolicy(AccessPolicies.ArnOf(policy, partition), isOfCluster ? null : spaces, at: first.Made);
            }

            if (isOfCluster && policy == AccessPolicies.ClusterAdmin)
            {
                break;
            }
        }

        return entry;
    }

    private static IEnumerable<Finding> FindingsOf(AdminHostBuilder host, FleetBuilder fleet)
    {
        if (!host.Source.IsOneAddress)
        {
            yield return new(AdminHostRules.WideSource, SpecPath.Root, $"{host.Source} is more than one address.");
        }

        var (clusters, environments) = host.Named;
        foreach (var stranger in clusters.Except(fleet.Clusters))
        {
            yield return Nowhere(
                $"The admin host of {host.RoleArn} is on cluster '{stranger.Name}', which is not of fleet '{fleet.Name}'."
            );
        }

        foreach (var stranger in environments.Where(each => !IsOf(fleet, each.Lineage.First())))
        {
            yield return Nowhere(
                $"The admin host of {host.RoleArn} has rights in environment '{stranger.Name}', which is not of fleet '{fleet.Name}'."
            );
        }

        if (fleet.Clusters.Count > 0 && !fleet.Clusters.Any(cluster => host.RightsIn(cluster).Any()))
        {
            yield return Nowhere($"The admin host of {host.RoleArn} has rights in no cluster, so it is let into none.");
        }
    }

    private static bool IsOf(FleetBuilder fleet, EnvironmentBuilder environment) =>
        fleet.Environments.Concat(fleet.Blueprints).Contains(environment);

    private static Finding Nowhere(string message) => new(AdminHostRules.Nowhere, SpecPath.Root, message);
}
