namespace EksSpec.LoadBalancing;

/// <summary>The annotations for load balancers of an Ingress or a Service.</summary>
internal sealed class Settings
{
    private readonly Dictionary<string, Setting>? _all;

    /// <summary>What an object says.</summary>
    public Settings(SpecObject owner)
    {
        Owner = owner;
        foreach (var (key, value) in owner.Metadata?.Annotations ?? new Dictionary<string, string>())
        {
            if (key.StartsWith(LoadBalancerAnnotations.Alb, StringComparison.Ordinal))
            {
                var name = key[LoadBalancerAnnotations.Alb.Length..];
                (_all ??= new(StringComparer.Ordinal))[name] = new(name, value ?? "", owner);
            }
        }
    }

    /// <summary>Whose they are.</summary>
    public SpecObject Owner { get; }

    /// <summary>Their names behind the domain.</summary>
    public IEnumerable<string> Names => _all?.Keys ?? Enumerable.Empty<string>();

    /// <summary>One of them by its name behind the domain; absent where it isn't set.</summary>
    public Setting? this[string name] => _all?.GetValueOrDefault(name);
}
