using EksSpec.Reading;
using k8s;

namespace EksSpec;

/// <summary>
/// An object of a landscape: which one it is, what it says, and where every part of it stands, be it in a file that was read
/// or in the program that built it. Two objects are the same only if they are one instance.
/// </summary>
public sealed class SpecObject
{
    private readonly ISpecSource? _source;

    internal SpecObject(string site, object? value, ISpecSource? source = null, IReadOnlyList<Finding>? findings = null)
    {
        (Value, _source, Findings) = (value, source, findings ?? []);
        Ref = ObjectRefs.Of(site, value, source as SpecDocument);
        Self = this;
    }

    private SpecObject(SpecObject self, ObjectRef identity)
    {
        (Value, _source, Findings, Self) = (self.Value, self._source, self.Findings, self);
        (Ref, Environment, TargetVersion) = (identity, self.Environment, self.TargetVersion);
    }

    /// <summary>Which object it is.</summary>
    public ObjectRef Ref { get; }

    /// <summary>
    /// What it says: a <see cref="ClusterConfig"/>, a <c>k8s.Models</c> object, or an <see cref="InlineDocument"/> for kinds without
    /// a type. Read only.
    /// </summary>
    /// <value><see langword="null"/> for a document that could not be read.</value>
    public object? Value { get; }

    /// <summary>What was found while it was read or built, before any rule looked at it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The environment it belongs to, for objects that were built; else <see langword="null"/>.</summary>
    public string? Environment { get; internal init; }

    /// <summary>The document it was read from.</summary>
    /// <value><see langword="null"/> for an object that was built.</value>
    public SpecDocument? Document => _source as SpecDocument;

    /// <summary>The object of the landscape: this one, unless it is what a kustomization makes of that.</summary>
    internal SpecObject Self { get; }

    /// <summary>The Kubernetes version of its cluster, where a ClusterConfig says one.</summary>
    internal string? TargetVersion { get; init; }

    /// <summary>Comments that are written behind places of it, for objects that were built.</summary>
    internal IReadOnlyDictionary<SpecPath, string>? Comments { get; init; }

    /// <summary>What is changed in it, for each set it is in.</summary>
    internal ValueList<KustomizeMember> Memberships { get; init; } = [];

    // What is about this object, in each set.
    private List<KustomizePatch>[] Patches =>
        field ??= [.. Memberships.Select(set => set.Patches.Where(patch => patch.IsFor(Ref)).ToList())];

    /// <summary>The metadata of a <c>k8s.Models</c> object.</summary>
    internal V1ObjectMeta? Metadata => (Value as IMetadata<V1ObjectMeta>)?.Metadata;

    /// <summary>The namespace it is applied to: <c>default</c> where it names none, empty for kinds that have none.</summary>
    internal string Namespace => field ??= ObjectRefs.NamespaceOf(Ref);

    /// <summary>Which one it is when it is applied: the kustomization of its site may give it another name.</summary>
    internal ObjectRef Applied =>
        Memberships is [var only] ? Ref with { Name = only.Prefix + Ref.Name + only.Suffix } : Ref;

    /// <summary>The labels that the kustomization of its site adds to selectors and pods.</summary>
    internal string AddedLabels => Memberships is [var only] ? only.Labels : "";

    /// <summary>Where a part of it stands.</summary>
    /// <param name="path">The part.</param>
    /// <returns>Its position, else that of what holds it; <see langword="null"/> where that isn't known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public SourcePosition? Locate(SpecPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _source?.Find(path);
    }

    /// <summary>What to do about a place of it, in the words of whoever wrote it.</summary>
    internal string FixOf(SpecPath path, string fix) => _source?.FixOf(path, fix) ?? fix;

    /// <summary>What the object is called.</summary>
    public override string ToString() => Ref.ToString();

    /// <summary>Whether every set that it is in changes a place, so that nothing can be said of what stands there.</summary>
    internal bool IsPatched(SpecPath place) => Memberships.Count > 0 && IsPatchedInAll(place);

    private bool IsPatchedInAll(SpecPath place) =>
        Array.TrueForAll(Patches, patches => patches.Exists(patch => patch.Touches(place)));

    /// <summary>The same object, as part of a site.</summary>
    internal SpecObject In(string site, string? targetVersion = null, ValueList<KustomizeMember>? memberships = null) =>
        new(site, Value, _source, Findings)
        {
            Environment = Environment,
            TargetVersion = targetVersion,
            Memberships = memberships ?? [],
        };

    /// <summary>What one of its sets makes of it. What is found in that is found in this.</summary>
    internal SpecObject As(KustomizeMember member) =>
        new(this, member.Namespace is { } space && ObjectRefs.IsInNamespace(Ref) ? Ref with { Namespace = space } : Ref)
        {
            Memberships = [member],
        };
}
