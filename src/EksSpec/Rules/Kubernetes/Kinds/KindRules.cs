using k8s;

namespace EksSpec.Rules;

/// <summary>Everything the API server checks of the objects of one kind: their metadata, and what is theirs alone.</summary>
internal sealed class KindRules<TKind>(ObjectKind kind, params RuleGroup<TKind>[] groups) : RuleGroup<TKind>
    where TKind : class, IMetadata<V1ObjectMeta>
{
    public override void Check(TKind subject, Report report)
    {
        var before = report.Count;
        if (kind is { IsKept: true, MetadataLast: false })
        {
            ObjectMetadata.Check(subject.Metadata, kind, report);
        }

        foreach (var group in groups)
        {
            report.Run(group, subject);
        }

        if (kind.MetadataLast && report.Count == before)
        {
            ObjectMetadata.Check(subject.Metadata, kind, report);
        }
    }
}
