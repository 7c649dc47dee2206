namespace EksSpec.LoadBalancing;

/// <summary>The annotations for load balancers of an Ingress or a Service.</summary>
internal sealed class Settings
{
    // So few are looked through faster than they are indexed.
    private const int Few = 16;

    private readonly Setting[] _all = [];
    private readonly int _count;
    private Dictionary<string, Setting>? _byName;

    /// <summary>What an object says.</summary>
    public Settings(SpecObject owner)
    {
        Owner = owner;
        var annotations = owner.Metadata?.Annotations;
        foreach (var (key, value) in annotations.Entries())
        {
            if (key.StartsWith(LoadBalancerAnnotations.Alb, StringComparison.Ordinal))
            {
                var name = key[LoadBalancerAnnotations.Alb.Length..];
                _all = _count == 0 ? new Setting[annotations!.Count] : _all;
                _all[_count++] = new(name, value ?? "", owner);
                HasParts |= name.Contains('.', StringComparison.Ordinal);
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

    /// <summary>Whether any of them may be for a part of its owner.</summary>
    public bool HasParts { get; }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<Setting> All => _all.AsSpan(0, _count);

    /// <summary>One of them by its name behind the domain; absent where it isn't set.</summary>
    public Setting? this[string name]
    {
        get
        {
            if (_count > Few)
            {
                return (
                    _byName ??= _all.Take(_count).ToDictionary(static said => said.Name, StringComparer.Ordinal)
                ).GetValueOrDefault(name);
            }

            foreach (var said in All)
            {
                if (said.Name == name)
                {
                    return said;
                }
            }

            return null;
        }
    }

    /// <summary>Whether the name of any of them begins so.</summary>
    public bool HasAny(string start)
    {
        foreach (var said in All)
        {
            if (said.Name.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One of them that is for a part of its owner, such as <c>actions.</c> of a backend; absent where it isn't set.</summary>
    public Setting? this[string kind, string part] => HasParts ? this[kind + part] : null;
}
