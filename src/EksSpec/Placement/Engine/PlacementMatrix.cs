using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>
/// Where pods can run: every workload of the manifests against every group of one cluster. Decided as the Kubernetes
/// scheduler decides, filter by filter; what plays no part stands in every drawing.
/// </summary>
public sealed partial class PlacementMatrix
{
    private NodeRoom? _room;
    private Hurdles? _hurdles;
    private readonly NodeCoverage[] _admitted;
    private readonly NodeCoverage[] _cells;

    private PlacementMatrix(Site site, PlacementGroup[] groups, Workload[] workloads, InstanceTypeCatalog types)
    {
        Types = types;
        Site = site;
        var cluster = Cluster;
        Groups = groups.ToValueList();
        Workloads = workloads.ToValueList();
        LookUpLabels();
        _admitted = new NodeCoverage[groups.Length * workloads.Length];
        var hasFargate = cluster.FargateProfiles is { Count: > 0 };
        for (var row = 0; row < workloads.Length; row++)
        {
            var taken = hasFargate ? FargateMatching.ProfileOf(cluster, workloads[row]) : null;
            for (var column = 0; column < groups.Length; column++)
            {
                _admitted[(row * groups.Length) + column] = Scheduler.Cover(workloads[row], groups[column], taken);
            }
        }

        _cells = _admitted;
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            var (row, column) = Math.DivRem(cell, groups.Length);
            var nodes = Covering(workloads[row], groups[column], _admitted[cell]);
            if (nodes != _cells[cell])
            {
                // Hardly any cluster has such a pod: one array does for most.
                _cells = _cells == _admitted ? [.. _admitted] : _cells;
                _cells[cell] = nodes;
            }
        }
    }

    /// <summary>What no verdict takes into account, as a sentence.</summary>
    internal static string NotLookedAt =>
        "Not looked at: room that other pods take, preemption, quotas and admission, cordoned nodes, what images are made for.";

    /// <summary>The site it was worked out of.</summary>
    public Site Site { get; }

    /// <summary>The cluster.</summary>
    public ClusterConfig Cluster => Site.Config!;

    /// <summary>Whether Karpenter starts nodes of which nothing stands here.</summary>
    internal bool HasNodesFromElsewhere =>
        Cluster.Karpenter is not null && !Groups.Any(group => group.Kind == PlacementGroupKind.NodePool);

    /// <summary>The columns, in the order of the ClusterConfig: managed groups, self-managed ones, profiles, pools.</summary>
    public ValueList<PlacementGroup> Groups { get; }

    /// <summary>The rows, in the order of the manifests; last the workloads whose pods nobody looked at.</summary>
    public ValueList<Workload> Workloads { get; }

    /// <summary>What is left on the nodes.</summary>
    internal NodeRoom Room => _room ??= new(this, Types);

    /// <summary>What else stands in the way of pods.</summary>
    internal Hurdles Hurdles => _hurdles ??= new(this);

    /// <summary>What is known of instance types.</summary>
    internal InstanceTypeCatalog Types { get; }

    /// <summary>The verdict of a row and a column.</summary>
    /// <param name="row">Place of the workload in <see cref="Workloads"/>.</param>
    /// <param name="column">Place of the group in <see cref="Groups"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public PlacementVerdict this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Workloads.Count, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Groups.Count, nameof(column));
            return new(this, row, column);
        }
    }

    /// <summary>The verdict of a workload and a group by their names.</summary>
    /// <param name="workload">Name or id, see <see cref="Workload.IsNamed"/>.</param>
    /// <param name="group">Name of the group.</param>
    /// <exception cref="ArgumentException">Nothing, or more than one thing, has that name.</exception>
    public PlacementVerdict this[string workload, string group] => this[RowOf(workload), ColumnOf(group)];

    /// <summary>Works out where the pods of a site can run.</summary>
    /// <param name="site">
    /// The site: objects that make pods become rows, <c>NodePool</c>s of Karpenter become columns, others don't matter.
    /// </param>
    /// <param name="types">What is known of instance types; absent, <see cref="InstanceTypeCatalog.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    /// <exception cref="ArgumentException">The site has no ClusterConfig.</exception>
    public static PlacementMatrix Compute(Site site, InstanceTypeCatalog? types = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        var cluster = site.Config ?? throw new ArgumentException("The site has no ClusterConfig.", nameof(site));
        var pools = site.Objects.Select(item => NodePoolGroup.Of(site, cluster, item)).OfType<PlacementGroup>();
        PlacementGroup[] groups = [.. ClusterGroups.Of(cluster), .. pools];
        DefaultRequests defaults = new(site);
        Workload[] workloads =
        [
            .. site.Pods.Select(pods => Workload.Of(pods, site, defaults)),
            .. site.NotLookedAt.Select(Workload.Of),
        ];
        return new(site, groups, workloads, types ?? InstanceTypeCatalog.Default);
    }

    /// <summary>Works out where pods can run.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="manifests">Kubernetes objects.</param>
    /// <param name="types">What is known of instance types; absent, <see cref="InstanceTypeCatalog.Default"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlacementMatrix Compute(
        ClusterConfig cluster,
        IEnumerable<object> manifests,
        InstanceTypeCatalog? types = null
    )
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(manifests);
        return Compute(Landscape.Of([cluster, .. manifests]).Sites[0], types);
    }

    /// <summary>Where one workload can run, to state what must hold.</summary>
    /// <param name="workload">Name or id, see <see cref="Workload.IsNamed"/>.</param>
    /// <exception cref="ArgumentException">Nothing, or more than one workload, has that name.</exception>
    public WorkloadPlacement Of(string workload) => new(this, RowOf(workload));

    /// <summary>Where one workload can run.</summary>
    /// <param name="workload">A workload of the matrix.</param>
    /// <exception cref="ArgumentException">It is not one of this matrix.</exception>
    public WorkloadPlacement Of(Workload workload)
    {
        var row = Workloads.AsSpan().IndexOf(workload);
        return row >= 0
            ? new(this, row)
            : throw new ArgumentException($"{workload} is no workload of this matrix.", nameof(workload));
    }

    /// <summary>Other workloads against the same groups.</summary>
    internal PlacementMatrix With(IEnumerable<object> manifests)
    {
        var pods = manifests.Select(manifest => PodView.Of(new(Site.Name, manifest))).OfType<PodView>();
        DefaultRequests defaults = new(Site);
        return new(Site, [.. Groups], [.. pods.Select(pod => Workload.Of(pod, Site, defaults))], Types);
    }

    /// <summary>The matrix without some of its workloads.</summary>
    internal PlacementMatrix Without(HashSet<Workload> strangers) =>
        new(Site, [.. Groups], [.. Workloads.Where(workload => !strangers.Contains(workload))], Types);

    /// <summary>On which nodes of a group labels and taints let a workload.</summary>
    internal NodeCoverage Admitted(int row, int column) => _admitted[(row * Groups.Count) + column];

    /// <summary>On which nodes of a group a workload can run.</summary>
    internal NodeCoverage Covered(int row, int column) => _cells[(row * Groups.Count) + column];

    internal int RowOf(string workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return One(Workloads, w => w.IsNamed(workload), "workload", workload);
    }

    internal int ColumnOf(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return One(Groups, g => g.Name == group, "group", group);
    }

    private NodeCoverage Covering(Workload workload, PlacementGroup group, NodeCoverage admitted)
    {
        var nodes = Room.Cover(workload, group, admitted);
        return nodes != NodeCoverage.None && Hurdles.On(workload, group) is { } hurdle && hurdle.Nodes < nodes
            ? hurdle.Nodes
            : nodes;
    }

    private void LookUpLabels()
    {
        for (var column = 0; column < Groups.Count; column++)
        {
            Groups[column].Index = column;
        }

        LabelSlot?[] names = [.. Groups.Select(group => group.Slot(NodeLabels.Hostname))];
        var labels = new Dictionary<string, LabelSlot?[]>(StringComparer.Ordinal);
        var terms = Workloads.SelectMany(workload => workload.Constraints.Terms);
        foreach (var requirement in terms.SelectMany(term => term))
        {
            if (requirement.IsField)
            {
                requirement.Slots = names;
                continue;
            }

            if (!labels.TryGetValue(requirement.Key, out var slots))
            {
                slots = [.. Groups.Select(group => group.Slot(requirement.Key))];
                labels.Add(requirement.Key, slots);
            }

            requirement.Slots = slots;
        }
    }

    private static int One<T>(ValueList<T> items, Func<T, bool> isIt, string what, string name)
    {
        int[] found = [.. Enumerable.Range(0, items.Count).Where(i => isIt(items[i]))];
        var problem = found switch
        {
            [_] => null,
            [] => $"No {what} is named '{name}'. There are: {string.Join(", ", items)}.",
            [var one, var other, ..] => $"More than one {what} is named '{name}': {items[one]} and {items[other]}.",
        };
        return problem is null ? found[0] : throw new ArgumentException(problem, nameof(name));
    }
}
