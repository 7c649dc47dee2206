using EksSpec.Builders;
using EksSpec.Findings;

namespace EksSpec;

/// <summary>A Kubernetes object, or a workload with the objects around it, as a handle.</summary>
public abstract class ManifestBuilder
{
    private protected ManifestBuilder(string name, SourcePosition made)
    {
        Name = name;
        Made = made;
    }

    /// <summary>Name of the object.</summary>
    public string Name { get; }

    /// <summary>The call that made it.</summary>
    internal SourcePosition Made { get; }

    /// <summary>The environments it was told to be in, or to be different in.</summary>
    internal abstract IEnumerable<EnvironmentBuilder> Environments { get; }

    /// <summary>Makes the objects for one place: fresh instances every time.</summary>
    internal abstract IEnumerable<Manifest> Render(Scope scope);
}
