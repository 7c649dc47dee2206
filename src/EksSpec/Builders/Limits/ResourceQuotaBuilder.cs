using EksSpec.Builders;

namespace EksSpec;

/// <summary>A ResourceQuota: what all objects of a namespace may use together.</summary>
/// <remarks>Made by <see cref="EnvironmentBuilder.AddResourceQuota"/>.</remarks>
public sealed class ResourceQuotaBuilder : PlacedBuilder<ResourceQuotaBuilder, V1ResourceQuota>
{
    private static readonly DraftPath Hard = "spec.hard";

    internal ResourceQuotaBuilder(string name, SourcePosition made)
        : base("v1", "ResourceQuota", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Limits what pods may ask for together.</summary>
    /// <param name="cpu">CPU, such as <c>8</c>; without it not limited.</param>
    /// <param name="memory">Memory, such as <c>16Gi</c>; without it not limited.</param>
    /// <exception cref="ArgumentException">A text is no amount, or neither is given.</exception>
    /// <remarks>Writes <c>spec.hard</c>: <c>requests.cpu</c> and <c>requests.memory</c>. Pods without requests are then refused.</remarks>
    public ResourceQuotaBuilder WithRequests(string? cpu = null, string? memory = null, params CallSite at) =>
        WithHard("requests", cpu, memory, at);

    /// <summary>Limits what pods may use together.</summary>
    /// <param name="cpu">CPU; without it not limited.</param>
    /// <param name="memory">Memory, such as <c>32Gi</c>; without it not limited.</param>
    /// <exception cref="ArgumentException">A text is no amount, or neither is given.</exception>
    /// <remarks>Writes <c>spec.hard</c>: <c>limits.memory</c> and <c>limits.cpu</c>. Pods without limits are then refused.</remarks>
    public ResourceQuotaBuilder WithLimits(string? cpu = null, string? memory = null, params CallSite at) =>
        WithHard("limits", cpu, memory, at);

    /// <summary>Limits one resource.</summary>
    /// <param name="resource">Resource, such as <c>pods</c>, <c>requests.storage</c> or <c>count/jobs.batch</c>.</param>
    /// <param name="amount">Amount: <c>50</c>, <c>200Gi</c>.</param>
    /// <exception cref="ArgumentException">The resource is empty, or the amount is none.</exception>
    /// <remarks>Writes an entry of <c>spec.hard</c>.</remarks>
    public ResourceQuotaBuilder WithHard(string resource, string amount, params CallSite at) =>
        SetHard(Guard.Text(resource), Guard.Spelled(amount, Amounts.Error), at);

    private ResourceQuotaBuilder WithHard(string what, string? cpu, string? memory, SourcePosition at)
    {
        Amounts.OneOf(cpu, memory);
        if (cpu is not null)
        {
            SetHard($"{what}.cpu", cpu, at);
        }

        return memory is null ? this : SetHard($"{what}.memory", memory, at);
    }

    private ResourceQuotaBuilder SetHard(string resource, string amount, SourcePosition at) =>
        Set(
            Hard.Entry(resource),
            amount,
            at,
            document => ((document.Spec ??= new()).Hard ??= Amounts.Of())[resource] = Amounts.Of(amount)
        );
}
