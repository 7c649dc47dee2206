using EksSpec.Kubernetes;
using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>What Spinnaker has to be told of objects so that each release can be the next one.</summary>
internal static class SpinnakerMarks
{
    public static Dictionary<SpecObject, object> Of(DeliverySet set)
    {
        Dictionary<SpecObject, object> marked = [];
        foreach (var cluster in set.Clusters)
        {
            var site = cluster.Site.With(cluster.Folders.SelectMany(folder => folder.Objects));
            foreach (var item in Kept(site))
            {
                marked[item] = Marks.Annotated(item.Value!, SpinnakerKeys.Versioned, "false");
            }

            // The template of a Job is immutable, and the next release has another image in it.
            foreach (var (job, document) in site.Of<V1Job>().Where(each => !DeliveryMarks.IsReplaced(each.Object)))
            {
                marked[job] = Marks.Annotated(document, SpinnakerKeys.Recreate, "true");
            }
        }

        return marked;
    }

    /// <summary>The ConfigMaps and Secrets that have to keep their names: with a version behind them, nobody would find them.</summary>
    private static IEnumerable<SpecObject> Kept(Site site)
    {
        var named = NamedObjects.Of(site).ToLookup(named => named.Key, named => named.IsRewritten);
        return site.Objects.Where(item =>
            item.Ref.Kind is "ConfigMap" or "Secret"
            && item.Annotation(SpinnakerKeys.Versioned) is null
            && !IsFollowed(named[(item.Ref.Kind, item.Namespace, item.Ref.Name)])
        );
    }

    // What no pod names is found by its name or its labels, by somebody who knows of no version.
    private static bool IsFollowed(IEnumerable<bool> uses) => uses.Any() && uses.All(isRewritten => isRewritten);
}
