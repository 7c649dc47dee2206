using EksSpec.Builders;

namespace EksSpec;

/// <summary>A LimitRange: what containers of a namespace get that say nothing, and what each of them may say.</summary>
/// <remarks>Made by <see cref="EnvironmentBuilder.AddLimitRange"/>.</remarks>
public sealed class LimitRangeBuilder : PlacedBuilder<LimitRangeBuilder, V1LimitRange>
{
    internal LimitRangeBuilder(string name, SourcePosition made)
        : base("v1", "LimitRange", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Gives requests to containers that have none.</summary>
    /// <param name="cpu">CPU, such as <c>100m</c>; without it none.</param>
    /// <param name="memory">Memory, such as <c>128Mi</c>; without it none.</param>
    /// <exception cref="ArgumentException">A text is no amount, or neither is given.</exception>
    /// <remarks>Writes <c>defaultRequest</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithDefaultRequests(string? cpu = null, string? memory = null, params CallSite at) =>
        Set("defaultRequest", cpu, memory, at, (item, amounts) => item.DefaultRequest = amounts);

    /// <summary>Gives limits to containers that have none.</summary>
    /// <param name="cpu">CPU; without it no limit.</param>
    /// <param name="memory">Memory, such as <c>256Mi</c>; without it none.</param>
    /// <exception cref="ArgumentException">A text is no amount, or neither is given.</exception>
    /// <remarks>Writes <c>default</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithDefaultLimits(string? cpu = null, string? memory = null, params CallSite at) =>
        Set("default", cpu, memory, at, (item, amounts) => item.DefaultProperty = amounts);

    /// <summary>Says the most that a container may ask for and use.</summary>
    /// <param name="cpu">CPU, such as <c>4</c>; without it none.</param>
    /// <param name="memory">Memory, such as <c>8Gi</c>; without it none.</param>
    /// <exception cref="ArgumentException">A text is no amount, or neither is given.</exception>
    /// <remarks>Writes <c>max</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithMax(string? cpu = null, string? memory = null, params CallSite at) =>
        Set("max", cpu, memory, at, (item, amounts) => item.Max = amounts);

    /// <summary>Says the least that a container has to ask for.</summary>
    /// <param name="cpu">CPU, such as <c>10m</c>; without it none.</param>
    /// <param name="memory">Memory, such as <c>16Mi</c>; without it none.</param>
    /// <exception cref="ArgumentException">A text is no amount, or neither is given.</exception>
    /// <remarks>Writes <c>min</c> of the limits for containers.</remarks>
    public LimitRangeBuilder WithMin(string? cpu = null, string? memory = null, params CallSite at) =>
        Set("min", cpu, memory, at, (item, amounts) => item.Min = amounts);

    private LimitRangeBuilder Set(
        string field,
        string? cpu,
        string? memory,
        SourcePosition at,
        Action<V1LimitRangeItem, Dictionary<string, ResourceQuantity>> step
    )
    {
        return Set($"spec.limits[0].{field}", Amounts.OneOf(cpu, memory), at, Write);

        void Write(V1LimitRange range)
        {
            var spec = range.Spec ??= new() { Limits = [new() { Type = "Container" }] };
            step(spec.Limits[0], Amounts.Of(cpu, memory));
        }
    }
}
