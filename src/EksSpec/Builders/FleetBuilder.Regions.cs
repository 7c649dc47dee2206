using EksSpec.Builders;

namespace EksSpec;

/// <content>Several clusters that are meant to be alike, in regions and accounts of their own.</content>
public sealed partial class FleetBuilder
{
    /// <summary>Adds an environment to each of several clusters.</summary>
    /// <param name="name">Name of the environment, and of its namespace in each cluster.</param>
    /// <param name="clusters">The clusters.</param>
    /// <returns>The environments as one: pass it on to the workloads' <c>In</c>.</returns>
    /// <exception cref="ArgumentException">There is no cluster, or one is not of this fleet.</exception>
    /// <remarks>As <see cref="ClusterBuilder.AddEnvironment"/> on each.</remarks>
    public EnvironmentsBuilder AddEnvironments(string name, IEnumerable<ClusterBuilder> clusters, params CallSite at) =>
        new(
            name,
            Guard
                .Items(clusters)
                .Select(cluster => Own(cluster, nameof(clusters)).AddEnvironment(name, at: at))
                .ToValueList()
        );

    /// <inheritdoc cref="AddEnvironments(string, IEnumerable{ClusterBuilder}, CallSite)"/>
    public EnvironmentsBuilder AddEnvironments(string name, params Items<ClusterBuilder> clusters) =>
        AddEnvironments(name, clusters, at: Guard.At(clusters));

    /// <summary>Says what differs from cluster to cluster: a certificate, a role, a registry, or a record of your own.</summary>
    /// <typeparam name="TValue">What the values are.</typeparam>
    /// <param name="name">What it is, as findings call it: <c>certificate</c>.</param>
    /// <param name="values">Clusters with their values.</param>
    /// <returns>The values: pass them on to <c>In</c> of whatever needs one.</returns>
    /// <exception cref="ArgumentException">The name is empty, there is no value, or a cluster is not of this fleet.</exception>
    /// <remarks>
    /// Writes nothing by itself. Two different values for one cluster are an error (EKS7001), and so is a cluster without a value
    /// where one is needed (EKS7040).
    /// </remarks>
    public ClusterValues<TValue> AddValues<TValue>(
        string name,
        params Items<(ClusterBuilder Cluster, TValue Value)> values
    )
        where TValue : notnull
    {
        Dictionary<ClusterBuilder, TValue> known = [];
        SourcePosition at = Guard.At(values);
        foreach (var (cluster, value) in Guard.Items(values))
        {
            if (!known.TryAdd(Own(cluster, nameof(values)), value) && !known[cluster].Equals(value))
            {
                _origins.Contradict(DraftPath.Root, $"{name} of {cluster.Folder}", (known[cluster], at), (value, at));
            }
        }

        return new(Guard.Text(name), known);
    }

    /// <summary>Says what differs from cluster to cluster and follows from the cluster, such as its account or its registry.</summary>
    /// <typeparam name="TValue">What the values are.</typeparam>
    /// <param name="name">What it is, as findings call it: <c>registry</c>.</param>
    /// <param name="clusters">The clusters.</param>
    /// <param name="of">The value of a cluster; <see langword="null"/> where it has none, such as the account that nobody said.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">The name is empty, there is no cluster, or one is not of this fleet.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="of"/> is null.</exception>
    public ClusterValues<TValue> AddValues<TValue>(
        string name,
        IEnumerable<ClusterBuilder> clusters,
        Func<ClusterBuilder, TValue?> of
    )
        where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(of);
        Dictionary<ClusterBuilder, TValue> known = [];
        foreach (var cluster in Guard.Items(clusters))
        {
            if (of(Own(cluster, nameof(clusters))) is { } value)
            {
                known[cluster] = value;
            }
        }

        return new(Guard.Text(name), known);
    }

    private ClusterBuilder Own(ClusterBuilder? cluster, string parameter) =>
        Guard.Given(cluster, parameter).Fleet == this
            ? cluster!
            : throw new ArgumentException($"Cluster '{cluster!.Name}' is not of fleet '{Name}'.", parameter);
}
