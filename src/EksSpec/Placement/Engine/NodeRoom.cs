using System.Globalization;
using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>What is left on the nodes of each group once the DaemonSets run there.</summary>
internal sealed class NodeRoom
{
    private const decimal MiB = 1024 * 1024;

    // Some program for the network and kube-proxy, whoever brings them.
    private static readonly NodeCapacity OnEveryNode = new(0.15m, 0, 2, 0);

    // What a t3.small leaves: hardly anybody takes machines that are smaller, for system pods fill those.
    private static readonly NodeCapacity OnAnyMachine = new(1.78m, 1400 * MiB, 1, 0);

    private readonly InstanceTypeCatalog _types;
    private readonly ClusterConfig _cluster;
    private readonly bool _prefixes;
    private readonly List<Machine>?[] _machines;
    private readonly NodeCapacity[] _smallest;
    private readonly List<Workload>[] _daemonSets;
    private readonly PlacementGroup[] _systemGroups;
    private readonly bool _isFull;

    /// <summary>Counts the machines of every group once.</summary>
    /// <param name="matrix">A matrix that knows already where labels and taints let pods in.</param>
    /// <param name="types">What is known of instance types.</param>
    public NodeRoom(PlacementMatrix matrix, InstanceTypeCatalog types)
    {
        _types = types;
        _cluster = matrix.Cluster;
        var prefixes = matrix.Cluster.Addon("vpc-cni").Values()["env"]?["ENABLE_PREFIX_DELEGATION"];
        _prefixes = prefixes?.Scalar is { } text && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase);
        var rows = Enumerable.Range(0, matrix.Workloads.Count).Where(row => matrix.Workloads[row].IsDaemonSet).ToList();
        _daemonSets =
        [
            .. matrix.Groups.Select(group =>
                rows.Where(row => matrix.Admitted(row, group.Index) == NodeCoverage.Every)
                    .Select(row => matrix.Workloads[row])
                    .ToList()
            ),
        ];
        _machines = [.. matrix.Groups.Select(MachinesOf)];
        _smallest =
        [
            .. _machines.Select(all => all?.Select(m => m.Left.Cautious).Aggregate(NodeCapacity.Smaller) ?? default),
        ];
        _systemGroups = [.. matrix.Groups.Where(SystemDeployments.AreOn)];
        _isFull = _systemGroups.Length > 0 && _cluster.Karpenter is null && FreeFor(_systemGroups) <= 0;
    }

    /// <summary>How many pods the largest numbers of nodes leave room for, were they as small as can be.</summary>
    /// <returns>Those that system pods take are gone; any number where a group is unbounded.</returns>
    public long FreeFor(IReadOnlyCollection<PlacementGroup> groups)
    {
        var all = 0L;
        foreach (var group in groups)
        {
            if (group.IsUnbounded || group.MaxSize is not { } nodes || _machines[group.Index] is not { } machines)
            {
                return int.MaxValue;
            }

            all += (long)nodes * Math.Max(0, machines.Max(machine => machine.Left.Generous.Pods));
        }

        return all - (Array.TrueForAll(_systemGroups, groups.Contains) ? SystemDeployments.PodsOf(_cluster) : 0);
    }

    /// <summary>Whether nodes take addresses in blocks of 16.</summary>
    public bool UsesPrefixes => _prefixes;

    /// <summary>What DaemonSets leave on a node of each type of a group; null where a type isn't known.</summary>
    public IReadOnlyList<Machine>? LeftOn(PlacementGroup group) => _machines[group.Index];

    /// <summary>On which nodes a pod can run: those that labels and taints let it on, as far as they have room.</summary>
    public NodeCoverage Cover(Workload workload, PlacementGroup group, NodeCoverage admitted)
    {
        if (admitted == NodeCoverage.None || workload.NotLookedAt is not null)
        {
            return admitted;
        }

        if (IsFull(group, workload))
        {
            return NodeCoverage.None;
        }

        if (_machines[group.Index] is null)
        {
            return IsOfUnknownSize(group, workload) ? NodeCoverage.Unknown : admitted;
        }

        if (_smallest[group.Index].Holds(workload.Requests))
        {
            return admitted;
        }

        var best = Match.No;
        var worst = Match.Yes;
        foreach (var (_, left) in For(workload, group)!)
        {
            var room = left.HasRoomFor(workload.Requests) switch
            {
                true => Match.Yes,
                null => Match.Maybe,
                false => Match.No,
            };
            best = room > best ? room : best;
            worst = room < worst ? room : worst;
        }

        return best switch
        {
            Match.No => NodeCoverage.None,
            Match.Maybe => NodeCoverage.Unknown,
            _ when worst < Match.Yes && admitted == NodeCoverage.Every => NodeCoverage.Some,
            _ => admitted,
        };
    }

    /// <summary>How many pods of a workload fit on the largest node at most; any number where a type isn't known.</summary>
    public int Largest(PlacementGroup group, Workload workload) =>
        For(workload, group) is { } machines
            ? machines.Max(machine => machine.Left.Generous.RoomFor(workload.Requests))
            : int.MaxValue / Math.Max(1, group.MaxSize ?? 1);

    /// <summary>A type on which no pod of a workload fits; null where there is none, or the sizes aren't known.</summary>
    public string? TooSmall(PlacementGroup group, Workload workload) =>
        For(workload, group)?.Find(machine => machine.Left.HasRoomFor(workload.Requests) is false).Type;

    /// <summary>What a pod asks for and what the largest node has left for it, as a sentence.</summary>
    public string Text(PlacementGroup group, Workload workload)
    {
        if (IsFull(group, workload))
        {
            var pods = SystemDeployments.PodsOf(_cluster);
            return $"DaemonSets and the {pods} pods of CoreDNS and metrics-server fill every node that there may be.";
        }

        if (_machines[group.Index] is null)
        {
            return $"It asks for {Text(workload.Requests)}, and the size of the machines isn't known.";
        }

        var (type, left) = For(workload, group)!
            .OrderBy(machine => machine.Left.Generous.Cpu)
            .ThenBy(machine => machine.Left.Generous.MemoryBytes)
            .Last();
        var most = $"a node of type {type} has {Text(left.Generous)} left at most";
        var doubt = left.HasRoomFor(workload.Requests) is false
            ? ""
            : $" and {Text(left.Cautious)} for certain, and which isn't known before it runs";
        return $"It asks for {Text(workload.Requests)}; {most}{doubt}.";
    }

    /// <summary>An amount, for messages.</summary>
    public static string Text(NodeCapacity amount)
    {
        var memory = Math.Floor(amount.MemoryBytes / MiB);
        var gpus = amount.Gpus > 0 ? $" and {amount.Gpus} GPU" : "";
        var cpu = Math.Floor(amount.Cpu * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{cpu}m CPU, {memory}Mi memory{gpus}");
    }

    private bool IsFull(PlacementGroup group, Workload workload) =>
        _isFull && !workload.IsDaemonSet && Array.IndexOf(_systemGroups, group) >= 0;

    // Who starts a machine for the pod takes one that is large enough, but not everybody has cards.
    private static bool IsOfUnknownSize(PlacementGroup group, Workload workload) =>
        group.Profile is null
        && (group.IsUnbounded ? workload.Requests.Gpus > 0 : !OnAnyMachine.Holds(workload.Requests));

    // The machines that a pod's labels let it on, with what is left for it; a DaemonSet isn't in its own way.
    private List<Machine>? For(Workload workload, PlacementGroup group)
    {
        if (_machines[group.Index] is not { } machines)
        {
            return null;
        }

        var axis = group.Slot(NodeLabels.InstanceType)?.Axis ?? -1;
        var reached =
            machines.Count == 1 || axis < 0
                ? machines
                : [.. machines.Where((_, choice) => Reaches(workload, group, axis, choice))];
        return _daemonSets[group.Index].Contains(workload)
            ? reached.ConvertAll(machine => machine with { Left = machine.Left.Add(workload.Requests) })
            : reached;
    }

    private static bool Reaches(Workload workload, PlacementGroup group, int axis, int choice) =>
        Array.Exists(
            workload.Constraints.Terms,
            term => Scheduler.Term(term, group).Some != Match.No && Scheduler.Accepts(term, group, axis, choice)
        );

    private List<Machine>? MachinesOf(PlacementGroup group)
    {
        var machines = new List<Machine>();
        foreach (var name in group.InstanceTypes.Where(name => name is not null).Distinct())
        {
            if (_types.Find(name) is not { } type)
            {
                return null;
            }

            var left = type.Allocatable(group.MaxPodsPerNode, _prefixes);
            left = group.IsWindows ? OnWindows(left, type) : left;
            var system = SystemDaemonSets.On(group, _cluster);
            // Their pods are there for certain; what these ask for is theirs to configure.
            left = new(
                left.Cautious - NodeCapacity.Larger(system, OnEveryNode) - group.Kept,
                left.Generous - new NodeCapacity(0, 0, system.Pods, 0)
            );
            var daemonSets = _daemonSets[group.Index];
            machines.Add(new(name, daemonSets.Aggregate(left, (rest, workload) => rest - workload.Requests)));
        }

        return machines.Count == 0 ? null : machines;
    }

    // Windows gives pods the addresses of one network interface, unless it is told to take prefixes.
    private static Allocatable OnWindows(Allocatable left, InstanceType type)
    {
        var pods = Math.Min(left.Cautious.Pods, (type.AddressesPerInterface ?? 1) - 1);
        return left with { Cautious = left.Cautious with { Pods = pods } };
    }

    /// <summary>A machine, and what is left on it.</summary>
    internal readonly record struct Machine(string Type, Allocatable Left);
}
