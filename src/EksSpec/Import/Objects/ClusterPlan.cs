using EksSpec.Eksctl;

namespace EksSpec.Import;

/// <summary>A cluster with what is meant for it.</summary>
/// <param name="cluster">Its ClusterConfig; <see langword="null"/> where none is among the documents.</param>
internal sealed class ClusterPlan(SpecObject? cluster)
{
    private readonly Dictionary<(string, string, string), WantedObject> _known = [];

    /// <summary>The ClusterConfig.</summary>
    public SpecObject? Cluster { get; } = cluster;

    /// <summary>What the ClusterConfig says.</summary>
    public ClusterConfig? Config => Cluster?.Value as ClusterConfig;

    /// <summary>The environments.</summary>
    public List<EnvironmentPlan> Environments { get; } = [];

    /// <summary>The objects that are in none.</summary>
    public List<WantedObject> Objects { get; } = [];

    /// <summary>Whether an object of the same identity that says something else is there.</summary>
    public bool Contradicts(WantedObject wanted) =>
        _known.TryGetValue(wanted.Identity, out var there) && !there.Says.Equals(wanted.Says);

    /// <summary>Notes an object.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Note(WantedObject wanted) => _known.TryAdd(wanted.Identity, wanted);

    /// <summary>Makes of environments that nothing is in plain objects.</summary>
    public void Tidy()
    {
        Objects.AddRange(Environments.Where(each => each.Objects.Count == 0).Select(each => each.Itself!));
        Environments.RemoveAll(each => each.Objects.Count == 0);
    }

    /// <summary>The environment of a namespace in a set of objects.</summary>
    public EnvironmentPlan EnvironmentOf(string name, string space)
    {
        if (Environments.Find(each => each.Name == name) is { } found && found.Namespace == space)
        {
            return found;
        }

        var free = name;
        for (var number = 2; Environments.Exists(each => each.Name == free); number++)
        {
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        EnvironmentPlan plan = new(free, space);
        Environments.Add(plan);
        return plan;
    }
}
