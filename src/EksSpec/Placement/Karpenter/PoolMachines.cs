using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Which machines a NodePool may start.</summary>
internal sealed class PoolMachines
{
    private static readonly string[] Systems = ["linux", "windows"];

    /// <summary>Reads a pool.</summary>
    /// <param name="pool">The NodePool.</param>
    /// <param name="nodeClass">What its machines are made with; null where that isn't known.</param>
    public PoolMachines(InlineDocument pool, InlineDocument? nodeClass)
    {
        Demands = [.. MachineDemand.Of(pool)];
        Class = NodeClassImage.SystemOf(nodeClass);
        Types = TypesOf(pool);
        On = Demands.ToLookup(demand => demand.Key, StringComparer.Ordinal);
    }

    /// <summary>Everything that the pool asks for.</summary>
    public IReadOnlyList<MachineDemand> Demands { get; }

    /// <summary>What it asks of each label.</summary>
    public ILookup<string, MachineDemand> On { get; }

    /// <summary>The operating system of the node class' image; null where that isn't known.</summary>
    public string? Class { get; }

    /// <summary>The types that meet everything and that the limits let the pool start; null where it may start any.</summary>
    public IReadOnlyList<InstanceType>? Types { get; }

    /// <summary>The operating system of the nodes; null where none is possible.</summary>
    public string? System =>
        Class is null && !On[NodeLabels.Os].Any()
            ? "linux"
            : Systems.FirstOrDefault(system => (Class is null || system == Class) && Accept(NodeLabels.Os, system));

    /// <summary>A label whose demands no value meets; null where there is none.</summary>
    public string? Contradiction =>
        On.FirstOrDefault(demands => ValuesOf(demands.Key) is [])?.Key ?? (System is null ? NodeLabels.Os : null);

    /// <summary>Whether nothing that the pool says can be started.</summary>
    public bool AreNone => Types is [] || Contradiction is not null;

    /// <summary>The values that a label may have; null where any may be.</summary>
    public string[]? ValuesOf(string key)
    {
        var listed = On[key].FirstOrDefault(demand => demand is { Operator: "In", Values.Length: > 0 })?.Values;
        var known = On[key].FirstOrDefault()?.Known;
        return listed is null && known is null
            ? null
            :
            [
                .. (listed ?? known!).Where(value =>
                    (known is null || known.Contains(value, StringComparer.Ordinal)) && Accept(key, value)
                ),
            ];
    }

    /// <summary>Whether a value of a label meets every demand.</summary>
    public bool Accept(string key, string value)
    {
        foreach (var demand in On[key])
        {
            if (!demand.Accepts(value))
            {
                return false;
            }
        }

        return true;
    }

    private List<InstanceType>? TypesOf(InlineDocument pool)
    {
        MachineDemand[] demands = [.. Demands.Where(demand => demand.IsOfTypes)];
        var limits = pool["spec"]?["limits"];
        var (cpu, memory) = (Amount(limits?["cpu"]), Amount(limits?["memory"]));
        var isWindows = Class == "windows";
        return demands.Length == 0 && cpu is null && memory is null && !isWindows
            ? null
            :
            [
                .. InstanceTypeTable.All.Where(type =>
                    !(type.VCpus > cpu)
                    && !((decimal)type.MemoryMiB * 1024 * 1024 > memory)
                    && !(isWindows && type.Architecture != "amd64")
                    && Array.TrueForAll(demands, demand => demand.Admits(type))
                ),
            ];
    }

    private static decimal? Amount(InlineDocument? limit) =>
        Quantity.TryParse(limit?.Scalar, out var amount) ? amount.Amount : null;
}
