namespace EksSpec.Rules;

/// <summary>Whose security context is looked at; no text is made of it before something is wrong.</summary>
/// <param name="Container">The container; absent for the pod.</param>
internal readonly record struct ContextOwner(string? Container)
{
    /// <summary>How a sentence begins.</summary>
    public override string ToString() => Container is null ? "The pod" : $"Container '{Container}'";
}
