using System.ComponentModel;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Kubernetes object, or a workload with the objects around it, as a handle.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ManifestBuilder
{
    private protected ManifestBuilder(string kind, string name, SourcePosition made)
    {
        ArgumentNullException.ThrowIfNull(name);
        Kind = kind;
        Name = name;
        Made = made;
    }

    /// <summary>Name of the object.</summary>
    public virtual string Name { get; }

    /// <summary>Kind of the object.</summary>
    internal string Kind { get; }

    /// <summary>Name of its file, where it has one of its own, without the ending.</summary>
    internal virtual string FileName =>
        string.Concat(
            $"{Kind}-{Name}".ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')
        );

    /// <summary>The call that made it.</summary>
    internal SourcePosition Made { get; }

    /// <summary>The environments it was told to be in, or to be different in.</summary>
    internal abstract IEnumerable<EnvironmentBuilder> Environments { get; }

    /// <summary>Whether pods that name it can't start without it.</summary>
    internal virtual bool IsRequired => false;

    /// <summary>Whether it is in an environment: it was told so, or follows the blueprint there.</summary>
    internal bool IsIn(EnvironmentBuilder environment) =>
        environment.Lineage.Any(Environments.Contains) && !environment.IsWithout(this);

    /// <summary>What belongs to it in a place.</summary>
    internal virtual IEnumerable<ManifestBuilder> ChildrenIn(Scope scope) => [];

    /// <summary>How messages call the object in a place: <c>Deployment staging/api</c>.</summary>
    internal string TitleIn(Scope scope) =>
        scope.Namespace is null ? $"{Kind} {Name}" : $"{Kind} {scope.Namespace}/{Name}";

    /// <summary>Where problems with the object in a place go.</summary>
    private protected Problems ProblemsIn(Scope scope) => scope.Problems.In(TitleIn(scope));

    /// <summary>Whether a load balancer sends to its pods in a place.</summary>
    internal virtual bool IsBalancedIn(Scope scope) => false;

    /// <summary>How long a load balancer lets its pods end requests in a place, in seconds; <see langword="null"/> where nothing was said.</summary>
    internal virtual long? DrainIn(Scope scope) => null;

    /// <summary>Whether it is made of what every branch of a blueprint has, and so comes after that.</summary>
    internal virtual bool ComesAfterBranches => false;

    /// <summary>Makes the objects for one place: fresh instances every time.</summary>
    internal abstract IEnumerable<Manifest> Render(Scope scope);
}
