using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Values of the add-on <c>coredns</c>.</summary>
public sealed record CoreDnsValues : AddonValues
{
    /// <summary>How many pods answer DNS.</summary>
    /// <value><c>replicaCount</c>; <see langword="null"/> leaves it out. Without it: 2.</value>
    public int? Replicas { get; init; }

    /// <summary>Whether the number of pods follows the size of the cluster.</summary>
    /// <value><c>autoScaling.enabled</c>; <see langword="null"/> leaves it out. Without it: it doesn't.</value>
    public bool? AutoScaling { get; init; }

    /// <summary>Fewest pods while the number follows the cluster.</summary>
    /// <value><c>autoScaling.minReplicas</c>; <see langword="null"/> leaves it out.</value>
    public int? MinReplicas { get; init; }

    /// <summary>Most pods while the number follows the cluster.</summary>
    /// <value><c>autoScaling.maxReplicas</c>; <see langword="null"/> leaves it out.</value>
    public int? MaxReplicas { get; init; }

    /// <summary>CPU that a pod asks for, such as <c>100m</c>.</summary>
    /// <value><c>resources.requests.cpu</c>; <see langword="null"/> leaves it out.</value>
    public string? CpuRequest { get; init; }

    /// <summary>Memory that a pod asks for, such as <c>70Mi</c>.</summary>
    /// <value><c>resources.requests.memory</c>; <see langword="null"/> leaves it out.</value>
    public string? MemoryRequest { get; init; }

    /// <inheritdoc/>
    public override InlineDocument ToDocument()
    {
        var scaling = Fields.Map(
            ("enabled", Fields.Flag(AutoScaling)),
            ("minReplicas", Fields.Number(MinReplicas)),
            ("maxReplicas", Fields.Number(MaxReplicas))
        );
        return Fields.Map(
            ("replicaCount", Fields.Number(Replicas)),
            ("autoScaling", Fields.NotEmpty(scaling)),
            ("resources", Resources(CpuRequest, MemoryRequest))
        );
    }
}
