using EksSpec.Placement;

namespace EksSpec.Testing;

/// <summary>What tests ask of a fleet. Each throws a <see cref="FleetAssertException"/> that names the culprit.</summary>
public static class FleetAssert
{
    /// <summary>Nothing is found in the fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="least">The least severity that counts.</param>
    /// <exception cref="FleetAssertException">Something is found: the message has all of it, each with its line of the program.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fleet"/> is null.</exception>
    public static void HasNoFindings(Fleet fleet, Severity least = Severity.Info)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        Refuse(fleet.Findings, least);
    }

    /// <summary>The fleet can be built, and nothing is found in it.</summary>
    /// <param name="builder">The fleet, not built yet.</param>
    /// <param name="least">The least severity that counts.</param>
    /// <returns>The fleet.</returns>
    /// <exception cref="FleetAssertException">Something is found: the message has all of it, each with its line of the program.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static Fleet Builds(FleetBuilder builder, Severity least = Severity.Info)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var isBuilt = builder.TryBuild(out var fleet, out var findings);
        Refuse(findings, isBuilt ? least : Severity.Error);
        return fleet!;
    }

    /// <summary>Claims about where pods run hold in a cluster.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="cluster">The folder of the cluster, which is its name where no other has the same.</param>
    /// <param name="claims">The claims, such as <c>PlacementClaim.OnlyOn(WorkloadSelection.InNamespace("develop"), "develop")</c>.</param>
    /// <exception cref="FleetAssertException">A claim doesn't hold, or can't be decided: pod, group, and the label or taint between them.</exception>
    /// <exception cref="ArgumentException">The fleet has no such cluster.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Holds(Fleet fleet, string cluster, params IEnumerable<PlacementClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(claims);
        var proof = PlacementProof.Of(MatrixOf(fleet, cluster), claims);
        if (!proof.IsProven)
        {
            throw new FleetAssertException(
                $"Not every claim about {cluster} holds:\n{string.Join('\n', proof.Results.Where(IsOpen))}"
            );
        }
    }

    /// <summary>The pods of an environment can run on some groups, and on no other.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="cluster">The folder of the cluster.</param>
    /// <param name="environment">The namespace of the environment.</param>
    /// <param name="groups">Names of node groups.</param>
    /// <inheritdoc cref="Holds(Fleet, string, IEnumerable{PlacementClaim})"/>
    public static void RunsOnlyOn(Fleet fleet, string cluster, string environment, params ValueList<string> groups) =>
        Holds(fleet, cluster, PlacementClaim.OnlyOn(WorkloadSelection.InNamespace(environment), groups));

    /// <summary>A directory has the files of the fleet, byte for byte, and no others of an earlier run.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="directory">The directory.</param>
    /// <exception cref="FleetAssertException">Something differs: the message has the lines of the program, and a diff.</exception>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="fleet"/> is null.</exception>
    /// <exception cref="IOException">A file can't be read.</exception>
    public static void IsWrittenTo(Fleet fleet, string directory)
    {
        var comparison = fleet.Compare(directory);
        if (!comparison.IsCurrent)
        {
            throw new FleetAssertException($"{directory} is not what the fleet writes:\n{comparison}");
        }
    }

    private static PlacementMatrix MatrixOf(Fleet fleet, string cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var proofs = fleet.ProvePlacement();
        return proofs.TryGetValue(cluster, out var proof)
            ? proof.Matrix
            : throw new ArgumentException(
                $"The fleet has no cluster '{cluster}'; it has {string.Join(", ", proofs.Keys)}.",
                nameof(cluster)
            );
    }

    private static bool IsOpen(ProofResult result) => result.Outcome != ProofOutcome.Proven;

    private static void Refuse(IReadOnlyList<Finding> findings, Severity least)
    {
        Finding[] counted = [.. findings.Where(finding => finding.Severity >= least)];
        if (counted.Length > 0)
        {
            throw new FleetAssertException(
                $"{counted.Length} found in the fleet:\n{string.Join('\n', counted.Select(finding => finding.ToString()))}"
            );
        }
    }
}
