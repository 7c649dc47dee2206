using EksSpec.Capacity;
using EksSpec.Placement;

namespace EksSpec;

/// <summary>A fleet that was checked: clusters, and files ready to be written. It can't be changed.</summary>
/// <remarks>Made by <see cref="FleetBuilder.Build"/>. Two fleets of one program have equal bytes, on every machine.</remarks>
public sealed class Fleet
{
    private readonly ValueMap<PlacementProof> _proofs;

    internal Fleet(
        string name,
        Landscape landscape,
        ValueList<FleetFile> files,
        ValueMap<PlacementProof> proofs,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<FleetBlueprint> blueprints
    )
    {
        Name = name;
        Landscape = landscape;
        Files = files;
        _proofs = proofs;
        Findings = findings;
        Blueprints = blueprints;
    }

    /// <summary>Name of the fleet.</summary>
    public string Name { get; }

    /// <summary>Everything it holds: a site for each cluster, in the order they were added.</summary>
    public Landscape Landscape { get; }

    /// <summary>The clusters, in the order they were added.</summary>
    public ValueList<ClusterConfig> Clusters => Landscape.Sites.Select(site => site.Config!).ToValueList();

    /// <summary>The files, in the order of clusters, environments and workloads.</summary>
    public ValueList<FleetFile> Files { get; }

    /// <summary>What was found and is no error: warnings and notes.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What branches of it follow.</summary>
    internal IReadOnlyList<FleetBlueprint> Blueprints { get; }

    /// <summary>The proof of where pods run, by the folder of the cluster, which is its name where no other has the same: made when the fleet was built, of every <c>RunsOn</c>.</summary>
    /// <returns>For each cluster its claims, with what became of them, and the matrix of workloads and node groups.</returns>
    public ValueMap<PlacementProof> ProvePlacement() => _proofs;

    /// <summary>What is known of instance types.</summary>
    internal InstanceTypeCatalog Types { get; init; } = InstanceTypeCatalog.Default;

    /// <summary>Files that go with the folder of an environment, by their paths.</summary>
    internal IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>();

    /// <summary>How many environments like one fit into its cluster, what stops the next one, and what to change for ten more.</summary>
    /// <param name="environment">The environment: its name, or its namespace. Of a blueprint its branches are counted.</param>
    /// <param name="cluster">The folder of the cluster, which is its name where no other has the same; absent, the only one that has the environment.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> is null.</exception>
    /// <exception cref="ArgumentException">No cluster has such an environment, or several have.</exception>
    public EnvironmentCapacity Capacity(string environment, string? cluster = null)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var found = Landscape
            .Sites.Where(site => cluster is null || site.Name == cluster)
            .Select(site => CapacityIn(site, environment))
            .OfType<EnvironmentCapacity>()
            .ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ArgumentException($"No cluster has an environment '{environment}'.", nameof(environment)),
            _ => throw new ArgumentException(
                $"Several clusters have an environment '{environment}': {string.Join(", ", found.Select(each => each.Site))}.",
                nameof(environment)
            ),
        };
    }

    /// <summary>Writes the files below a directory.</summary>
    /// <param name="directory">The directory; it is made if it isn't there.</param>
    /// <returns>What was written, what had the same bytes already, and what an earlier run left.</returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is empty.</exception>
    /// <exception cref="IOException">A file can't be written, or a link would lead out of the directory.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    /// <remarks>
    /// Each file appears at once, with all its bytes; one that has them already isn't touched. Nothing is deleted: files of an
    /// earlier run that are no longer part of the fleet are reported as stale. The list of files is kept in <c>.eksspec-files</c>.
    /// </remarks>
    public WriteResult WriteTo(string directory) => WriteTo(directory, prune: false);

    /// <summary>Writes the files below a directory, and deletes those of earlier runs that are no longer part of the fleet.</summary>
    /// <param name="directory">The directory; it is made if it isn't there.</param>
    /// <param name="prune">
    /// Whether stale files are deleted, with the folders that are empty then: only files that an earlier run wrote, and that still
    /// have the bytes it wrote. One that somebody changed since stays, and is reported as stale.
    /// </param>
    /// <param name="dryRun">Whether nothing is touched, and the result says what would be.</param>
    /// <returns>What was written and deleted, what had the same bytes already, and what an earlier run left.</returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is empty.</exception>
    /// <exception cref="IOException">A file can't be written, or a link would lead out of the directory.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    /// <remarks>
    /// The list of files is kept in <c>.eksspec-files</c>, with the SHA-256 of each. A program that knows one branch only writes
    /// that <c>Only</c>: for the whole fleet the environments of all other branches would be stale.
    /// </remarks>
    public WriteResult WriteTo(string directory, bool prune, bool dryRun = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return OutputDirectory.Write(directory, Files, prune: prune, dryRun: dryRun);
    }

    private EnvironmentCapacity? CapacityIn(Site site, string environment) =>
        Blueprints.FirstOrDefault(blueprint => blueprint.Site == site.Name && blueprint.Name == environment)
            is { } followed
            ? CapacityCount.Of(site, environment, followed.Objects, Types)
            : site.Capacity(environment, Types);
}
