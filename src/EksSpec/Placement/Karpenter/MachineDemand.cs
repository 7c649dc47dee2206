using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>What a NodePool asks of the machines that it starts: a requirement, or a label that they are to have.</summary>
internal sealed class MachineDemand
{
    private static readonly Dictionary<string, string[]> Closed = new(StringComparer.Ordinal)
    {
        [NodeLabels.KarpenterCapacityType] = ["spot", "on-demand", "reserved"],
        [NodeLabels.Arch] = ["amd64", "arm64"],
        [NodeLabels.Os] = ["linux", "windows"],
        ["instance-hypervisor"] = ["nitro", "xen", ""],
        ["instance-cpu-manufacturer"] = ["intel", "amd", "aws"],
        ["instance-encryption-in-transit-supported"] = ["true", "false"],
        ["instance-tenancy"] = ["default", "dedicated"],
    };

    private readonly long? _bound;

    private MachineDemand(string key, string op, string[] values, SpecPath path)
    {
        (Key, Values, Path) = (MachineLabels.Today(key), values, path);
        // What a template is still to fill in says nothing yet.
        Operator = Array.Exists(values, value => value.AsSpan().ContainsAny('$', '{', '<')) ? "" : op;
        _bound = values is [var only] && GoInteger.TryParse(only, out long bound) ? bound : null;
    }

    /// <summary>The key of the label, as it is used today.</summary>
    public string Key { get; }

    /// <summary><c>In</c>, <c>NotIn</c>, <c>Exists</c>, <c>DoesNotExist</c>, <c>Gt</c>, <c>Lt</c>, <c>Gte</c> or <c>Lte</c>.</summary>
    public string Operator { get; }

    /// <summary>What the label is compared with.</summary>
    public string[] Values { get; }

    /// <summary>Where it stands in the pool.</summary>
    public SpecPath Path { get; }

    /// <summary>Whether it is a label of the nodes, not a requirement.</summary>
    public bool IsLabel { get; private init; }

    /// <summary>The values that Karpenter knows for the label; null where there may be any.</summary>
    public string[]? Known => Closed.GetValueOrDefault(MachineLabels.Own(Key) ?? Key);

    /// <summary>Everything that a pool asks for, in its order.</summary>
    public static IEnumerable<MachineDemand> Of(InlineDocument pool)
    {
        var template = pool["spec"]?["template"];
        var path = SpecPath.Root.Field("spec").Field("template");
        var index = 0;
        foreach (var requirement in template?["spec"]?["requirements"]?.Items ?? [])
        {
            yield return new(
                requirement["key"]?.AsText ?? "",
                requirement["operator"]?.AsText ?? "",
                [.. (requirement["values"]?.Items ?? []).Select(value => value.Scalar ?? "")],
                path.Field("spec").Field("requirements").Item(index++)
            );
        }

        foreach (var (key, value) in template?["metadata"]?["labels"]?.Entries ?? [])
        {
            yield return new(key, "In", [value.Scalar ?? ""], path.Field("metadata").Field("labels").Entry(key))
            {
                IsLabel = true,
            };
        }
    }

    /// <summary>Whether a value of the label is what is asked for.</summary>
    /// <param name="value">The value; null where a machine doesn't have the label.</param>
    public bool Accepts(string? value) =>
        Operator switch
        {
            "In" when Values.Length > 0 => value is not null && Values.AsSpan().Contains(value),
            "NotIn" => value is null || !Values.AsSpan().Contains(value),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            "Gt" when _bound is not null => Number(value) > _bound,
            "Lt" when _bound is not null => Number(value) < _bound,
            "Gte" when _bound is not null => Number(value) >= _bound,
            "Lte" when _bound is not null => Number(value) <= _bound,
            // Who reads the pool refuses it; nothing is said of machines.
            _ => true,
        };

    /// <summary>Whether machines of a type can be what is asked for.</summary>
    public bool Admits(InstanceType type) => !MachineLabels.TryGet(type, Key, out var value) || Accepts(value);

    /// <summary>Whether the type of a machine decides it.</summary>
    public bool IsOfTypes =>
        Key is NodeLabels.InstanceType or NodeLabels.Arch
        || (Key == NodeLabels.Os && !Accepts("linux"))
        || MachineLabels.Own(Key) is not null;

    /// <summary>The demand as people write it: <c>kubernetes.io/arch In [amd64]</c>.</summary>
    public override string ToString() =>
        Values.Length == 0 ? $"{Key} {Operator}" : $"{Key} {Operator} [{string.Join(", ", Values)}]";

    private static long? Number(string? value) => GoInteger.TryParse(value, out long number) ? number : null;
}
