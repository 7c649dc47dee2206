namespace EksSpec.LoadBalancing;

/// <summary>An annotation that is set, and who sets it.</summary>
/// <param name="Name">Its name behind the domain.</param>
/// <param name="Value">What it says.</param>
/// <param name="Owner">The Ingress or the Service.</param>
internal sealed record Setting(string Name, string Value, SpecObject Owner)
{
    /// <summary>Where it stands.</summary>
    public SpecPath Path => PathOf(Name);

    /// <summary>Where an annotation stands.</summary>
    public static SpecPath PathOf(string name) =>
        SpecPath.Root.Field("metadata").Field("annotations").Entry(LoadBalancerAnnotations.Alb + name);

    /// <summary>An annotation of an object; absent where it isn't set.</summary>
    public static Setting? Of(SpecObject owner, string name) =>
        owner.Metadata?.Annotations is { Count: > 0 } all
        && all.TryGetValue(LoadBalancerAnnotations.Alb + name, out var value)
            ? new(name, value ?? "", owner)
            : null;
}
