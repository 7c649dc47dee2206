using k8s;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>Everything the API server checks of the objects of one kind.</summary>
internal abstract class KindRules(ObjectKind kind, Type model)
{
    /// <summary>The kind.</summary>
    public ObjectKind Kind { get; } = kind;

    /// <summary>The type of the kind's objects.</summary>
    public Type Model { get; } = model;

    /// <summary>Looks at an object of the kind.</summary>
    public abstract void Check(object manifest, Report report);
}

/// <inheritdoc cref="KindRules"/>
/// <typeparam name="T">The type of the kind's objects.</typeparam>
internal sealed class KindRules<T>(ObjectKind kind, params IReadOnlyList<RuleGroup<T>> groups)
    : KindRules(kind, typeof(T))
    where T : class, IMetadata<V1ObjectMeta>
{
    /// <inheritdoc/>
    public override void Check(object manifest, Report report)
    {
        var subject = (T)manifest;
        var before = report.Count;
        if (!Kind.MetadataLast)
        {
            ObjectMetadata.Check(subject.Metadata, Kind, report);
        }

        foreach (var group in groups)
        {
            group.Check(subject, report);
        }

        if (Kind.MetadataLast && report.Count == before)
        {
            ObjectMetadata.Check(subject.Metadata, Kind, report);
        }
    }
}
