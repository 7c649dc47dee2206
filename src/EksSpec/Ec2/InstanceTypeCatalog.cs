namespace EksSpec.Ec2;

/// <summary>Instance types by name: those of EC2, and any that are added.</summary>
public sealed class InstanceTypeCatalog
{
    private readonly ValueMap<InstanceType> _added;

    private InstanceTypeCatalog(ValueMap<InstanceType> added) => _added = added;

    /// <summary>The types that EC2 offers, 1,364 of them, as of August 2026.</summary>
    public static InstanceTypeCatalog Default { get; } = new(ValueMap<InstanceType>.Empty);

    /// <summary>A type; <see langword="null"/> for one that isn't in the catalogue: nothing is guessed.</summary>
    /// <param name="name">The type, such as <c>m5.large</c>.</param>
    public InstanceType? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _added.TryGetValue(name, out var type) ? type : InstanceTypeTable.Find(name);
    }

    /// <summary>The same catalogue with more types, or with others in their place.</summary>
    /// <param name="types">The types.</param>
    public InstanceTypeCatalog With(params ValueList<InstanceType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return new(types.Aggregate(_added, (all, type) => all.With(type.Name, type)));
    }
}
