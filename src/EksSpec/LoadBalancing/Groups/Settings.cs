namespace EksSpec.LoadBalancing;

/// <summary>The annotations for load balancers of an Ingress or a Service.</summary>
internal sealed class Settings
{
    private readonly Dictionary<string, Setting>? _all;

    /// <summary>What an object says.</summary>
    public Settings(SpecObject owner)
    {
        Owner = owner;
        if (owner.Metadata?.Annotations is not { Count: > 0 } annotations)
        {
            return;
        }

        foreach (var (key, value) in annotations)
        {
            if (key.StartsWith(LoadBalancerAnnotations.Alb, StringComparison.Ordinal))
            {
                var name = key[LoadBalancerAnnotations.Alb.Length..];
                (_all ??= new(StringComparer.Ordinal))[name] = new(name, value ?? "", owner);
            }
        }
    }

    /// <summary>One annotation of an object by its name behind the domain, where the others don't matter; absent where it isn't set.</summary>
    public static Setting? Find(SpecObject owner, string name) =>
        owner.Metadata?.Annotations is { Count: > 0 } annotations
        && annotations.TryGetValue(LoadBalancerAnnotations.Alb + name, out var value)
            ? new(name, value ?? "", owner)
            : null;

    /// <summary>Whose they are.</summary>
    public SpecObject Owner { get; }

    /// <summary>Their names behind the domain.</summary>
    public IEnumerable<string> Names => _all?.Keys ?? Enumerable.Empty<string>();

    /// <summary>One of them by its name behind the domain; absent where it isn't set.</summary>
    public Setting? this[string name] => _all?.GetValueOrDefault(name);
}
