using System.Globalization;

namespace EksSpec.Capacity;

/// <summary>Puts whole pods on nodes, one after the other, as the scheduler does: what is placed stays where it is.</summary>
internal sealed class Packing
{
    // Of larger groups only so many are tried: what fits on these fits on more.
    private const int MostNodes = 500;
    private const int MostPods = 20_000;

    private readonly List<Node> _nodes = [];
    private readonly Dictionary<int, List<(PodType Type, Node Node)>> _copies = [];
    private readonly Dictionary<PodType, int> _first = [];
    private readonly Dictionary<(PodType Type, bool ByZone), HashSet<string>> _places = [];
    private readonly bool _spreads;
    private int _pods;

    /// <summary>Begins with nodes on which only DaemonSets run.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="atMost">Whether they have their largest size.</param>
    /// <param name="spreads">Whether each pod goes to the emptiest node, as by default, and not to the first one.</param>
    public Packing(IEnumerable<GroupSupply> groups, bool atMost, bool spreads)
    {
        _spreads = spreads;
        foreach (var group in groups)
        {
            var number = Math.Min(group.Nodes(atMost), MostNodes);
            for (var i = 0; i < number; i++)
            {
                _nodes.Add(new(_nodes.Count, group.Group.Index, group.Zones[i % group.Zones.Count], group.Cautious));
            }
        }
    }

    /// <summary>Puts a pod on every node that it is let on.</summary>
    /// <returns>Whether each has room.</returns>
    public bool PlaceOnEvery(PodType daemon)
    {
        foreach (var node in _nodes.Where(node => daemon.IsAdmitted(node.Group)))
        {
            node.Take(daemon.Requests);
            if (!node.Left.Holds(default))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts so many pods on nodes, if there is room for all.</summary>
    /// <param name="type">The pods.</param>
    /// <param name="number">How many.</param>
    /// <param name="copy">The number of their environment.</param>
    public bool Place(PodType type, int number, int copy)
    {
        for (var i = 0; i < number; i++)
        {
            if (_pods >= MostPods || NodeFor(type, copy) is not { } node)
            {
                return false;
            }

            _pods++;

            node.Take(type.Requests);
            (_copies.TryGetValue(copy, out var there) ? there : _copies[copy] = []).Add((type, node));
        }

        return true;
    }

    /// <summary>Whether so many more pods would have room. They aren't placed.</summary>
    public bool HasRoom(PodType type, int number, int copy)
    {
        var there = _copies.TryGetValue(copy, out var placed) ? placed.Count : 0;
        var all = Place(type, number, copy);
        if (_copies.TryGetValue(copy, out placed))
        {
            placed.Skip(there).ToList().ForEach(pod => pod.Node.Give(pod.Type.Requests));
            placed.RemoveRange(there, placed.Count - there);
        }

        _first.Clear();
        return all;
    }

    private Node? NodeFor(PodType type, int copy)
    {
        Node? best = null;
        var isFull = true;
        for (var i = _first.GetValueOrDefault(type); i < _nodes.Count; i++)
        {
            var node = _nodes[i];
            if (best?.Emptiness >= node.Emptiness)
            {
                continue;
            }

            var hasRoom = node.Left.Holds(type.Requests) && type.IsLetOn(node.Group, node.Zone);
            // Nodes only fill up.
            isFull &= !hasRoom;
            if (isFull)
            {
                _first[type] = i + 1;
            }

            if (hasRoom && IsAllowed(type, node, copy))
            {
                best = node;
                if (!_spreads)
                {
                    break;
                }
            }
        }

        return best;
    }

    private bool IsAllowed(PodType type, Node node, int copy) =>
        (type.Apart.Count == 0 || type.Apart.TrueForAll(apart => IsApart(apart, node, copy)))
        && (type.TogetherByZone.Count == 0 || IsTogether(type, node, copy))
        && (type.Spreads.Count == 0 || type.Spreads.TrueForAll(spread => IsEven(spread, type, node, copy)));

    private bool IsApart(Separation apart, Node node, int copy) =>
        !(apart.OfAll ? _copies.Values.SelectMany(pods => pods) : PodsOf(copy)).Any(pod =>
            pod.Type == apart.Other && pod.Node.Place(apart.ByZone) == node.Place(apart.ByZone)
        );

    private bool IsTogether(PodType type, Node node, int copy) =>
        PodsOf(copy)
            .Where(pod => pod.Type == type)
            .All(pod => type.TogetherByZone.TrueForAll(byZone => pod.Node.Place(byZone) == node.Place(byZone)));

    private bool IsEven(EvenSpread spread, PodType type, Node node, int copy)
    {
        var counted = PodsOf(copy)
            .Where(pod => spread.Counted.Contains(pod.Type))
            .CountBy(pod => pod.Node.Place(spread.ByZone))
            .ToDictionary(StringComparer.Ordinal);
        var here = counted.GetValueOrDefault(node.Place(spread.ByZone)) + (spread.Counted.Contains(type) ? 1 : 0);
        return here <= spread.Skew
            || here - PlacesOf(type, spread.ByZone).Min(place => counted.GetValueOrDefault(place)) <= spread.Skew;
    }

    private HashSet<string> PlacesOf(PodType type, bool byZone)
    {
        if (!_places.TryGetValue((type, byZone), out var places))
        {
            var let = _nodes.Where(node => type.IsLetOn(node.Group, node.Zone));
            _places.Add((type, byZone), places = [.. let.Select(node => node.Place(byZone))]);
        }

        return places;
    }

    private List<(PodType Type, Node Node)> PodsOf(int copy) => _copies.TryGetValue(copy, out var pods) ? pods : [];

    private sealed class Node(int index, int group, string zone, NodeSpace size)
    {
        private readonly NodeSpace _size = size;

        private readonly string _name = index.ToString(CultureInfo.InvariantCulture);

        public int Group => group;

        public string Zone => zone;

        public NodeSpace Left { get; private set; } = size;

        /// <summary>What is free of processors and memory, as the scheduler compares nodes.</summary>
        public double Emptiness { get; private set; } = 2.001;

        /// <summary>The node, or its zone.</summary>
        public string Place(bool byZone) => byZone ? zone : _name;

        public void Take(NodeSpace pod) => Set(Left - pod);

        public void Give(NodeSpace pod) => Set(Left + pod);

        private void Set(NodeSpace left)
        {
            Left = left;
            Emptiness =
                Share(left.Amounts.Cpu, _size.Amounts.Cpu)
                + Share(left.Amounts.MemoryBytes, _size.Amounts.MemoryBytes)
                // Pods that ask for nothing are spread too.
                + (Share(left.Amounts.Pods, _size.Amounts.Pods) / 1000);
        }

        private static double Share(decimal left, decimal all) => all <= 0 ? 0 : (double)(left / all);
    }
}
