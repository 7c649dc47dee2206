namespace EksSpec.LoadBalancing;

/// <summary>Something that an Ingress, its class or a Service says about a load balancer.</summary>
/// <param name="Name">The annotation behind the domain, or the field of IngressClassParams.</param>
/// <param name="Value">What it says.</param>
/// <param name="Owner">Who says it.</param>
internal sealed record Setting(string Name, string Value, SpecObject Owner)
{
    /// <summary>Where it stands.</summary>
    public SpecPath Path
    {
        get => field ?? PathOf(Name);
        init;
    }

    /// <summary>Whether IngressClassParams say it.</summary>
    public bool IsOfClass { get; init; }

    /// <summary>Where an annotation stands.</summary>
    public static SpecPath PathOf(string name) =>
        SpecPath.Root.Field("metadata").Field("annotations").Entry(LoadBalancerAnnotations.Alb + name);

    /// <summary>What it says, for messages: JSON is long, and may hold what nobody should read.</summary>
    public string Said => Value.TrimStart() is ['{' or '[', ..] ? "something" : $"'{Value}'";

    /// <summary>Its items, where it is a list.</summary>
    public string[] Items => field ??= AnnotationValues.List(Value);
}
