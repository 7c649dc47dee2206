using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>InstanceSelector</c>.</summary>
public sealed record InstanceSelector
{
    /// <summary><c>vCPUs</c>.</summary>
    [JsonPropertyName("vCPUs")]
    public int? VCpus { get; init; }

    /// <summary><c>memory</c>.</summary>
    public string? Memory { get; init; }

    /// <summary><c>gpus</c>.</summary>
    public int? Gpus { get; init; }

    /// <summary><c>neuron_devices</c>.</summary>
    [JsonPropertyName("neuron_devices")]
    public int? NeuronDevices { get; init; }

    /// <summary><c>cpuArchitecture</c>.</summary>
    public string? CpuArchitecture { get; init; }

    /// <summary><c>allow</c>.</summary>
    public string? Allow { get; init; }

    /// <summary><c>deny</c>.</summary>
    public string? Deny { get; init; }
}
