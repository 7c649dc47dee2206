using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Values of the add-on <c>prometheus-node-exporter</c>, which tells of machines: CPU, memory, disks.</summary>
public sealed record NodeExporterValues : AddonValues
{
    /// <summary>What its pods tolerate.</summary>
    /// <value>
    /// <c>tolerations</c>; <see langword="null"/> leaves it out. Without it: every taint with the effect <c>NoSchedule</c>, and none
    /// with <c>NoExecute</c>.
    /// </value>
    public ValueList<V1Toleration>? Tolerations { get; init; }

    /// <summary>CPU that a pod asks for, such as <c>20m</c>.</summary>
    /// <value><c>resources.requests.cpu</c>; <see langword="null"/> leaves it out.</value>
    public string? CpuRequest { get; init; }

    /// <summary>Memory that a pod asks for, such as <c>30Mi</c>.</summary>
    /// <value><c>resources.requests.memory</c>; <see langword="null"/> leaves it out.</value>
    public string? MemoryRequest { get; init; }

    /// <inheritdoc/>
    public override InlineDocument ToDocument() =>
        Fields.Map(
            ("tolerations", TolerationList.Write(Tolerations)),
            ("resources", Resources(CpuRequest, MemoryRequest))
        );
}
