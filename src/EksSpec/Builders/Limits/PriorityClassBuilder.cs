using EksSpec.Builders;

namespace EksSpec;

/// <summary>A PriorityClass: which pods have to give way when there is no room.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddPriorityClass"/>; pods choose it by <c>WithPriorityClass</c>.</remarks>
public sealed class PriorityClassBuilder : ManifestBuilder<PriorityClassBuilder, V1PriorityClass>
{
    private readonly int _value;

    internal PriorityClassBuilder(string name, int value, SourcePosition made)
        : base("scheduling.k8s.io/v1", "PriorityClass", name, made, NameError) =>
        _value = Guard.Between(value, int.MinValue, 1_000_000_000);

    /// <summary>Gives the class to every pod that names none.</summary>
    /// <remarks>Writes <c>globalDefault</c>. One class of a cluster at most.</remarks>
    public PriorityClassBuilder UseAsDefault(params CallSite at) =>
        Set("globalDefault", true, at, document => document.GlobalDefault = true);

    /// <summary>Lets the pods wait at the head of the queue, instead of making others end.</summary>
    /// <remarks>Writes <c>preemptionPolicy: Never</c>.</remarks>
    public PriorityClassBuilder WithoutPreemption(params CallSite at) =>
        Set("preemptionPolicy", "Never", at, document => document.PreemptionPolicy = "Never");

    /// <summary>Says for whom the class is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>description</c>.</remarks>
    public PriorityClassBuilder WithDescription(string text, params CallSite at) =>
        Set("description", Guard.Text(text), at, document => document.Description = text);

    private protected override void Complete(V1PriorityClass document, Scope scope) => document.Value = _value;

    private static string? NameError(string name) =>
        name.StartsWith("system-", StringComparison.Ordinal)
            ? "begins with 'system-', which Kubernetes keeps for itself"
            : KubernetesNames.DnsSubdomainError(name);
}
