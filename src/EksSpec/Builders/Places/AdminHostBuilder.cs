using EksSpec.Access;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>A host that clusters are administered from: one address, and the IAM role that whoever works there has.</summary>
/// <remarks>
/// Made by <see cref="FleetBuilder.AddAdminHost"/>. On each cluster where it has rights its address goes to
/// <c>vpc.publicAccessCIDRs</c>, and its role to <c>accessConfig.accessEntries</c>. Without a call of <c>With…</c> or <c>Use…</c> it
/// may look at whole clusters, apart from secrets, and change what is in the environments' namespaces.
/// </remarks>
public sealed class AdminHostBuilder
{
    private readonly List<ClusterBuilder> _clusters = [];
    private readonly List<AdminRight> _rights = [];

    internal AdminHostBuilder(Cidr source, string roleArn, CallSite made)
    {
        Source = source;
        RoleArn = roleArn;
        Made = made;
    }

    internal Cidr Source { get; }

    internal string RoleArn { get; }

    internal CallSite Made { get; }

    /// <summary>What was given that has to be of the fleet.</summary>
    internal (IReadOnlyList<ClusterBuilder> Clusters, IEnumerable<EnvironmentBuilder> Environments) Named =>
        (_clusters, _rights.Select(right => right.Environment).OfType<EnvironmentBuilder>());

    /// <summary>Lets the host into these clusters only.</summary>
    /// <param name="clusters">The clusters; without this call every cluster of the fleet, those added later too.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public AdminHostBuilder On(params IEnumerable<ClusterBuilder> clusters)
    {
        _clusters.AddRange(Guard.Items(clusters));
        return this;
    }

    /// <summary>Lets the role administer the namespaces of environments, roles and bindings in them included.</summary>
    /// <param name="environments">The environments.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>Writes the policy <c>AmazonEKSAdminPolicy</c> with the namespaces.</remarks>
    public AdminHostBuilder WithAdmin(params IEnumerable<EnvironmentBuilder> environments) =>
        With(AccessPolicies.Admin, environments);

    /// <summary>Lets the role change what is in the namespaces of environments, secrets included.</summary>
    /// <param name="environments">The environments.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>Writes the policy <c>AmazonEKSEditPolicy</c> with the namespaces.</remarks>
    public AdminHostBuilder WithEdit(params IEnumerable<EnvironmentBuilder> environments) =>
        With(AccessPolicies.Edit, environments);

    /// <summary>Lets the role look at what is in the namespaces of environments, apart from secrets.</summary>
    /// <param name="environments">The environments.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>Writes the policy <c>AmazonEKSViewPolicy</c> with the namespaces.</remarks>
    public AdminHostBuilder WithView(params IEnumerable<EnvironmentBuilder> environments) =>
        With(AccessPolicies.View, environments);

    /// <summary>Lets the role look at whole clusters, apart from secrets.</summary>
    /// <remarks>Writes the policy <c>AmazonEKSViewPolicy</c> with the scope <c>cluster</c>.</remarks>
    public AdminHostBuilder WithClusterView() => With(new AdminRight(AccessPolicies.View));

    /// <summary>Lets the role do everything, everywhere in the clusters.</summary>
    /// <remarks>Writes the policy <c>AmazonEKSClusterAdminPolicy</c> with the scope <c>cluster</c>.</remarks>
    public AdminHostBuilder UseClusterAdmin() => With(new AdminRight(AccessPolicies.ClusterAdmin));

    /// <summary>What it may do in a cluster; nothing where it isn't let in.</summary>
    internal IEnumerable<AdminRight> RightsIn(ClusterBuilder cluster) =>
        _clusters.Count > 0 && !_clusters.Contains(cluster) ? []
        : _rights.Count > 0 ? _rights.Where(right => right.IsIn(cluster))
        : UsualIn(cluster);

    // Environments of branches come and go; their blueprints stand for them.
    private static IEnumerable<AdminRight> UsualIn(ClusterBuilder cluster) =>
        (cluster.Fleet?.Environments ?? [])
            .Concat(cluster.Fleet?.Blueprints ?? [])
            .Where(environment => environment.Cluster == cluster && environment.Blueprint is null)
            .Select(environment => new AdminRight(AccessPolicies.Edit, environment))
            .Append(new(AccessPolicies.View));

    private AdminHostBuilder With(string policy, IEnumerable<EnvironmentBuilder> environments) =>
        With([.. Guard.Items(environments).Select(environment => new AdminRight(policy, Guard.Given(environment)))]);

    private AdminHostBuilder With(params ReadOnlySpan<AdminRight> rights)
    {
        _rights.AddRange(rights);
        return this;
    }
}
