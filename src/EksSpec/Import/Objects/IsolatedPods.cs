using EksSpec.Builders;

namespace EksSpec.Import;

/// <summary>Recognises what an isolation wrote into pods: the node affinity and the tolerations that follow from it.</summary>
/// <param name="isolations">The isolations of a node group.</param>
internal sealed class IsolatedPods(IReadOnlyList<NodeIsolation> isolations)
{
    private static readonly string[] Ways = ["spec.template.spec", "spec.jobTemplate.spec.template.spec", "spec"];

    /// <summary>The object as it is without what the isolation writes; itself where nothing of it is there.</summary>
    public InlineDocument Without(InlineDocument says)
    {
        foreach (var way in Ways.Select(SpecPath.Parse))
        {
            if (Written.At(says, way) is { Kind: InlineDocumentKind.Map } pod && pod["containers"] is not null)
            {
                return Documents.Replace(says, way, Tolerant(Bound(pod)));
            }
        }

        return says;
    }

    /// <summary>The object in an environment that runs on the group.</summary>
    /// <param name="value">The object.</param>
    /// <param name="space">The namespace of the environment.</param>
    public InlineDocument Applied(object value, string space)
    {
        var cluster = new FleetBuilder("scratch", "scratch").AddCluster("scratch");
        var group = cluster.AddSelfManagedNodeGroup("scratch");
        foreach (var isolation in isolations)
        {
            group.Isolate(isolation);
        }

        var environment = cluster.AddEnvironment("scratch").WithNamespace(space).RunsOn(group);
        Scope scope = new(new()) { Environment = environment, Cluster = cluster };
        return Written.Of(environment.AddManifest(value).Render(scope).Single().Document);
    }

    private InlineDocument Bound(InlineDocument pod)
    {
        var required = SpecPath.Parse("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution");
        var terms = SpecPath.Parse("nodeSelectorTerms");
        var all = Written.At(pod, required.Then(terms));
        if (all.Kind != InlineDocumentKind.List)
        {
            return pod;
        }

        var left = all.Items.Select(Open).Where(term => term.Entries.Count > 0).ToValueList();
        return left.Count > 0
            ? Documents.Replace(pod, required.Then(terms), InlineDocument.OfList(left))
            : Documents.Remove(pod, required);
    }

    private InlineDocument Open(InlineDocument term)
    {
        var expressions = (term["matchExpressions"]?.Items ?? []).Where(each => !IsWritten(each)).ToValueList();
        return expressions.Count > 0
            ? Documents.Replace(term, "matchExpressions", InlineDocument.OfList(expressions))
            : Documents.Remove(term, "matchExpressions");
    }

    private bool IsWritten(InlineDocument expression) =>
        isolations
            .SelectMany(isolation => isolation.NodeRequirements)
            .Any(asked =>
                expression["key"]?.AsText == asked.Key
                && expression["operator"]?.AsText == "In"
                && (expression["values"]?.Items ?? []).Select(item => item.AsText).SequenceEqual(asked.Value)
            );

    private InlineDocument Tolerant(InlineDocument pod)
    {
        if (pod["tolerations"] is not { } all)
        {
            return pod;
        }

        var left = all.Items.Where(each => !IsTolerated(each)).ToValueList();
        return left.Count > 0
            ? Documents.Replace(pod, "tolerations", InlineDocument.OfList(left))
            : Documents.Remove(pod, "tolerations");
    }

    private bool IsTolerated(InlineDocument toleration) =>
        isolations
            .SelectMany(isolation => isolation.Taints)
            .Any(taint =>
                toleration["key"]?.AsText == taint.Key
                && toleration["value"]?.AsText == taint.Value
                && toleration["effect"]?.AsText == taint.Effect
            );
}
