using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Instance types chosen by what they have.</summary>
/// <remarks>eksctl schema v1alpha5, <c>InstanceSelector</c>.</remarks>
public sealed record InstanceSelector
{
    /// <summary>Number of virtual CPUs.</summary>
    /// <value><c>vCPUs</c>; <see langword="null"/> leaves it out. Without it: any number.</value>
    [JsonPropertyName("vCPUs")]
    public int? VCpus { get; init; }

    /// <summary>Amount of memory, such as <c>4</c> (GiB) or <c>8GiB</c>.</summary>
    /// <value><c>memory</c>; <see langword="null"/> leaves it out. Without it: any amount.</value>
    public string? Memory { get; init; }

    /// <summary>Number of GPUs; 0 means none.</summary>
    /// <value><c>gpus</c>; <see langword="null"/> leaves it out. Without it: any number.</value>
    public int? Gpus { get; init; }

    /// <summary>Number of AWS Neuron devices; 0 means none.</summary>
    /// <value><c>neuron_devices</c>; <see langword="null"/> leaves it out. Without it: any number.</value>
    [JsonPropertyName("neuron_devices")]
    public int? NeuronDevices { get; init; }

    /// <summary><c>x86_64</c>, <c>amd64</c> or <c>arm64</c>.</summary>
    /// <value><c>cpuArchitecture</c>; <see langword="null"/> leaves it out. Without it: <c>x86_64</c>.</value>
    public string? CpuArchitecture { get; init; }

    /// <summary>Regular expression (Go's RE2) that types must match.</summary>
    /// <value><c>allow</c>; <see langword="null"/> leaves it out. Without it: all types may match.</value>
    public string? Allow { get; init; }

    /// <summary>Regular expression (Go's RE2) of types to leave out.</summary>
    /// <value><c>deny</c>; <see langword="null"/> leaves it out. Without it: none is left out.</value>
    public string? Deny { get; init; }
}
