using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec;

/// <summary>A LimitRange: what containers of a namespace get that say nothing, and what each of them may say.</summary>
/// <remarks>Made by <see cref="EnvironmentBuilder.AddLimitRange"/>.</remarks>
public sealed class LimitRangeBuilder : PlacedBuilder<LimitRangeBuilder, V1LimitRange>
{
    internal LimitRangeBuilder(string name, SourcePosition made)
        : base("v1", "LimitRange", Guard.Spelled(name, KubernetesNames.DnsSubdomainError), made) { }

    /// <summary>Gives requests to containers that have none.</summary>
    /// <param name="cpu">CPU, such as <c>100m</c>.</param>
    /// <param name="memory">Memory, such as <c>128Mi</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is no amount.</exception>
    /// <remarks>Writes <c>defaultRequest</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithDefaultRequests(
        string cpu,
        string memory,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Set("defaultRequest", cpu, memory, new(file, line), (item, amounts) => item.DefaultRequest = amounts);

    /// <summary>Gives limits to containers that have none.</summary>
    /// <param name="memory">Memory, such as <c>256Mi</c>.</param>
    /// <param name="cpu">CPU; without it no limit.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is no amount.</exception>
    /// <remarks>Writes <c>default</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithDefaultLimits(
        string memory,
        string? cpu = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Set("default", cpu, memory, new(file, line), (item, amounts) => item.DefaultProperty = amounts);

    /// <summary>Says the most that a container may ask for and use.</summary>
    /// <param name="cpu">CPU, such as <c>4</c>.</param>
    /// <param name="memory">Memory, such as <c>8Gi</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is no amount.</exception>
    /// <remarks>Writes <c>max</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithMax(
        string cpu,
        string memory,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Set("max", cpu, memory, new(file, line), (item, amounts) => item.Max = amounts);

    /// <summary>Says the least that a container has to ask for.</summary>
    /// <param name="cpu">CPU, such as <c>10m</c>.</param>
    /// <param name="memory">Memory, such as <c>16Mi</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is no amount.</exception>
    /// <remarks>Writes <c>min</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithMin(
        string cpu,
        string memory,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Set("min", cpu, memory, new(file, line), (item, amounts) => item.Min = amounts);

    private LimitRangeBuilder Set(
        string field,
        string? cpu,
        string memory,
        SourcePosition at,
        Action<V1LimitRangeItem, Dictionary<string, ResourceQuantity>> step
    )
    {
        Guard.Spelled(memory, Amounts.Error);
        if (cpu is not null)
        {
            Guard.Spelled(cpu, Amounts.Error);
        }

        return Set(
            $"spec.limits[0].{field}",
            $"cpu {cpu}, memory {memory}",
            at,
            document =>
            {
                var spec = document.Spec ??= new() { Limits = [new() { Type = "Container" }] };
                step(spec.Limits[0], Amounts.Of(("cpu", cpu), ("memory", memory)));
            }
        );
    }
}
