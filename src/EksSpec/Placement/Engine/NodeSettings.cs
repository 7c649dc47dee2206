using System.Buffers;

namespace EksSpec.Placement;

/// <summary>What a group tells the kubelets of its nodes beside its own fields, in whatever way its image takes it.</summary>
internal sealed class NodeSettings
{
    // More than any machine has; sums of it are still numbers.
    private const decimal Most = 1_000_000_000_000_000_000m;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'\\");

    private readonly List<KeyValuePair<string, string>> _labels = [];
    private readonly List<NodeGroupTaint> _taints = [];

    /// <summary>Labels of the nodes.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Labels => _labels;

    /// <summary>Taints of the nodes.</summary>
    public IReadOnlyList<NodeGroupTaint> Taints => _taints;

    /// <summary>Most pods of a node; null where nothing is said.</summary>
    public int? MaxPods { get; private set; }

    /// <summary>What the kubelet keeps for itself and the machine.</summary>
    public NodeCapacity Kept { get; private set; }

    /// <summary>The settings of a node group.</summary>
    public static NodeSettings Of(NodeGroupBase group)
    {
        NodeSettings settings = new();
        settings.Read((group as NodeGroup)?.KubeletExtraConfig);
        settings.ReadBottlerocket(group.Bottlerocket?.Settings?["kubernetes"]);
        settings.ReadCommand(group.OverrideBootstrapCommand);
        foreach (var command in group.PreBootstrapCommands ?? [])
        {
            settings.ReadCommand(command);
        }

        return settings;
    }

    /// <summary>The settings of a node class of Karpenter.</summary>
    public static NodeSettings Of(InlineDocument? nodeClass)
    {
        NodeSettings settings = new();
        settings.Read(nodeClass?["spec"]?["kubelet"]);
        return settings;
    }

    private void Read(InlineDocument? kubelet)
    {
        MaxPods = Number(kubelet?["maxPods"]?.Scalar) ?? MaxPods;
        Keep(kubelet?["kubeReserved"], kubelet?["systemReserved"], kubelet?["evictionHard"]);
    }

    private void ReadBottlerocket(InlineDocument? kubernetes)
    {
        MaxPods = Number(kubernetes?["max-pods"]?.Scalar) ?? MaxPods;
        Keep(kubernetes?["kube-reserved"], kubernetes?["system-reserved"], kubernetes?["eviction-hard"]);
        foreach (var (key, value) in kubernetes?["node-labels"]?.Entries ?? [])
        {
            _labels.Add(new(key, value.Scalar ?? ""));
        }

        foreach (var (key, taint) in kubernetes?["node-taints"]?.Entries ?? [])
        {
            foreach (var text in taint.Items.Count > 0 ? taint.Items : [taint])
            {
                AddTaint(key, text.Scalar ?? "");
            }
        }
    }

    // A script that passes flags on, or a NodeConfig with them.
    private void ReadCommand(string? command)
    {
        if (command is null)
        {
            return;
        }

        MaxPods = Number(After(command, "--max-pods=") ?? After(command, "maxPods: ")) ?? MaxPods;
        foreach (var (key, value) in Pairs(After(command, "--node-labels=")))
        {
            _labels.Add(new(key, value));
        }

        foreach (var (key, value) in Pairs(After(command, "--register-with-taints=")))
        {
            AddTaint(key, value);
        }
    }

    private void Keep(params ReadOnlySpan<InlineDocument?> amounts)
    {
        foreach (var amount in amounts)
        {
            var memory = amount?["memory"] ?? amount?["memory.available"];
            Kept += new NodeCapacity(Amount(amount?["cpu"]), Amount(memory), 0, 0);
        }
    }

    // spotInstance with true:NoSchedule, or with NoSchedule alone after a colon.
    private void AddTaint(string key, string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon >= 0)
        {
            _taints.Add(
                new()
                {
                    Key = key,
                    Value = text[..colon],
                    Effect = text[(colon + 1)..],
                }
            );
        }
    }

    private static IEnumerable<(string Key, string Value)> Pairs(string? list)
    {
        foreach (var pair in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = pair.AsSpan().IndexOfAny('=', ':');
            // What a script fills in is nothing that is known.
            if (end > 0 && !pair.Contains('$', StringComparison.Ordinal))
            {
                yield return (pair[..end], pair[(pair[end] == '=' ? end + 1 : end)..]);
            }
        }
    }

    private static string? After(string text, string flag)
    {
        var start = text.IndexOf(flag, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var rest = text.AsSpan(start + flag.Length);
        var end = rest.IndexOfAny(Ends);
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static int? Number(string? text) =>
        GoInteger.TryParse(text, out long number) && number is >= 0 and <= int.MaxValue ? (int)number : null;

    private static decimal Amount(InlineDocument? amount) =>
        Quantity.TryParse(amount?.Scalar, out var quantity) ? Math.Clamp(quantity.Amount, 0, Most) : 0;
}
