using System.Globalization;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>What is left on the nodes of a group once its DaemonSets run there.</summary>
internal sealed class NodeRoom(PlacementMatrix matrix, InstanceTypeCatalog types)
{
    private const decimal MiB = 1024 * 1024;

    private readonly int[] _daemonSets =
    [
        .. Enumerable.Range(0, matrix.Workloads.Count).Where(row => matrix.Workloads[row].IsDaemonSet),
    ];

    // Empty where a size isn't known.
    private readonly List<InstanceTypeInfo>?[] _known = new List<InstanceTypeInfo>?[matrix.Groups.Count];

    /// <summary>How many such pods fit on the largest node; any number where a type isn't known.</summary>
    public int Largest(PlacementGroup group, Workload workload, NodeCapacity pod) =>
        Known(group) is { } known
            ? known.Max(type => Left(group, workload, type).RoomFor(pod))
            : int.MaxValue / Math.Max(1, group.MaxSize ?? 1);

    /// <summary>A type on which no such pod fits; <see langword="null"/> where there is none, or the sizes aren't known.</summary>
    public string? TooSmall(PlacementGroup group, Workload workload, NodeCapacity pod) =>
        Known(group)?.Find(type => Left(group, workload, type).RoomFor(pod) == 0)?.Name;

    /// <summary>What the largest node has left, for messages.</summary>
    public string Text(PlacementGroup group, Workload workload) =>
        Known(group) is { } known
            ? Text(Left(group, workload, known.OrderBy(type => type.VCpus).ThenBy(type => type.MemoryMiB).Last()))
            : "an unknown amount";

    /// <summary>An amount, for messages.</summary>
    public static string Text(NodeCapacity amount)
    {
        var memory = Math.Floor(amount.MemoryBytes / MiB);
        var gpus = amount.Gpus > 0 ? $" and {amount.Gpus} GPU" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Floor(amount.Cpu * 1000)}m CPU, {memory}Mi memory{gpus}"
        );
    }

    private List<InstanceTypeInfo>? Known(PlacementGroup group)
    {
        if (_known[group.Index] is { } sizes)
        {
            return sizes.Count == 0 ? null : sizes;
        }

        var known = group.InstanceTypes.Select(type => type is null ? null : types.Find(type)).ToList();
        var all = known.Contains(null) ? [] : known.ConvertAll(type => type!);
        _known[group.Index] = all;
        return all.Count == 0 ? null : all;
    }

    private NodeCapacity Left(PlacementGroup group, Workload workload, InstanceTypeInfo type)
    {
        var left = type.Allocatable(group.MaxPodsPerNode);
        var column = group.Index;
        foreach (var row in _daemonSets)
        {
            var other = matrix.Workloads[row];
            if (other != workload && matrix[row, column].Nodes == NodeCoverage.Every)
            {
                left -= PodRequests.Of(other.Pod);
            }
        }

        return left;
    }
}
