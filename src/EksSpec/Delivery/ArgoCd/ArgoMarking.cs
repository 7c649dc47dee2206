using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>What Argo CD has to be told of single objects.</summary>
internal sealed class ArgoMarking(DeliverySet set, ArgoStages stages)
{
    private static readonly string[] Confirmed = ["Prune=confirm", "Delete=confirm"];

    private readonly Dictionary<SpecObject, object> _marked = new(ReferenceEqualityComparer.Instance);

    /// <summary>The objects that get an annotation.</summary>
    public IReadOnlyDictionary<SpecObject, object> Marked()
    {
        foreach (var cluster in set.Clusters)
        {
            var judged = cluster.Site.With([
                .. cluster.Site.Objects,
                .. cluster.Bases.SelectMany(folder => folder.Objects),
            ]);
            Placements placements = new(new([judged], judged.Objects), RuleOptions.Default.InstanceTypes);
            SiteView view = new(judged, RuleOptions.Default, new(placements));
            SyncOrder order = new(view);
            foreach (var folder in cluster.Folders)
            {
                MarkAll(folder, order);
            }
        }

        return _marked;
    }

    private void MarkAll(DeliveryFolder folder, SyncOrder order)
    {
        var isLast = stages.IsLast(folder);
        List<SpecObject> objects = [.. folder.Objects];
        // Marks change the objects, and whoever asks afterwards finds no Job that isn't a hook.
        List<(SpecObject Item, int Wave)> waves = [.. order.WavesOf(objects)];
        foreach (var item in objects.Where(SyncOrder.IsRun))
        {
            Mark(item, ArgoMarks.Hook, "Sync");
            Mark(item, ArgoMarks.DeletePolicy, "BeforeHookCreation");
        }

        foreach (var (item, wave) in waves)
        {
            Mark(item, ArgoMarks.Wave, $"{wave}");
        }

        foreach (var item in objects)
        {
            // Whoever deletes a namespace deletes all that is in it.
            var isConfirmed = isLast && item.Ref.Kind is ("Namespace" or "PersistentVolumeClaim");
            string[] options =
            [
                .. isConfirmed ? Confirmed : [],
                .. AppliedSize.IsTooLarge(item) ? new[] { "ServerSideApply=true" } : [],
            ];
            if (options.Length > 0)
            {
                Mark(item, ArgoMarks.Options, string.Join(',', options));
            }
        }
    }

    private void Mark(SpecObject item, string key, string value) =>
        _marked[item] = Marks.Annotated(_marked.GetValueOrDefault(item) ?? item.Value!, key, value);
}
