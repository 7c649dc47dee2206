using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Values of the add-on <c>metrics-server</c>, which horizontal pod autoscalers ask.</summary>
public sealed record MetricsServerValues : AddonValues
{
    /// <summary>How many pods there are.</summary>
    /// <value><c>replicas</c>; <see langword="null"/> leaves it out. Without it: 2.</value>
    public int? Replicas { get; init; }

    /// <summary>CPU that a pod asks for, such as <c>100m</c>.</summary>
    /// <value><c>resources.requests.cpu</c>; <see langword="null"/> leaves it out.</value>
    public string? CpuRequest { get; init; }

    /// <summary>Memory that a pod asks for, such as <c>200Mi</c>.</summary>
    /// <value><c>resources.requests.memory</c>; <see langword="null"/> leaves it out.</value>
    public string? MemoryRequest { get; init; }

    /// <inheritdoc/>
    public override InlineDocument ToDocument() =>
        Fields.Map(("replicas", Fields.Number(Replicas)), ("resources", Resources(CpuRequest, MemoryRequest)));
}
