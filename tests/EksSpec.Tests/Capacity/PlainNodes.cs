using EksSpec.Ec2;

namespace EksSpec.Tests.Capacity;

/// <summary>Some equal nodes, and pods on them: slow, and clear.</summary>
internal sealed class PlainNodes(int number, NodeCapacity size)
{
    /// <summary>A pod.</summary>
    /// <param name="Asks">What it asks for.</param>
    /// <param name="Apart">Pods of one name are on nodes of their own; absent, it doesn't matter.</param>
    internal sealed record Pod(NodeCapacity Asks, string? Apart);

    /// <summary>Whether all pods find a place, one after the other, each on the first node with room.</summary>
    public bool TakeOneByOne(IEnumerable<Pod> pods) => Take(pods, (_, _) => false);

    /// <summary>The same, each on the node with the most CPU left.</summary>
    public bool TakeEvenly(IEnumerable<Pod> pods) => Take(pods, (node, best) => node.Cpu > best.Cpu);

    /// <summary>Whether there is any way to put all pods on the nodes: every way is tried.</summary>
    public bool CanTake(IEnumerable<Pod> pods)
    {
        Pod[] all = [.. pods.OrderByDescending(pod => pod.Asks.Cpu).ThenByDescending(pod => pod.Asks.MemoryBytes)];
        var nodes = Enumerable.Repeat(size, number).ToArray();
        var names = Enumerable.Range(0, number).Select(_ => new SortedSet<string>(StringComparer.Ordinal)).ToArray();
        HashSet<string> seen = [];
        return Try(0);

        bool Try(int next)
        {
            if (next == all.Length)
            {
                return true;
            }

            // Nodes that are alike are one.
            var states = nodes.Select((left, i) => $"{left} {string.Join(',', names[i])}").ToArray();
            if (!seen.Add($"{next} {string.Join(';', states.Order(StringComparer.Ordinal))}"))
            {
                return false;
            }

            for (var i = 0; i < nodes.Length; i++)
            {
                var pod = all[next];
                if (
                    Array.IndexOf(states, states[i]) == i
                    && nodes[i].Holds(pod.Asks)
                    && (pod.Apart is null || names[i].Add(pod.Apart))
                )
                {
                    nodes[i] -= pod.Asks;
                    if (Try(next + 1))
                    {
                        return true;
                    }

                    nodes[i] += pod.Asks;
                    names[i].Remove(pod.Apart ?? "");
                }
            }

            return false;
        }
    }

    private bool Take(IEnumerable<Pod> pods, Func<NodeCapacity, NodeCapacity, bool> isBetter)
    {
        var nodes = Enumerable.Repeat(size, number).ToArray();
        var names = Enumerable.Range(0, number).Select(_ => new HashSet<string>()).ToArray();
        foreach (var pod in pods)
        {
            var best = -1;
            for (var i = 0; i < nodes.Length; i++)
            {
                var isFree = nodes[i].Holds(pod.Asks) && (pod.Apart is null || !names[i].Contains(pod.Apart));
                best = isFree && (best < 0 || isBetter(nodes[i], nodes[best])) ? i : best;
            }

            if (best < 0)
            {
                return false;
            }

            nodes[best] -= pod.Asks;
            names[best].Add(pod.Apart ?? "");
        }

        return true;
    }
}
