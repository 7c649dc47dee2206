using EksSpec.Kubernetes;
using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>The ConfigMaps and Secrets that have to keep their names: a version behind them, nobody would find them.</summary>
internal static class SpinnakerMarks
{
    public static Dictionary<SpecObject, object> Of(DeliverySet set) =>
        set.Clusters.SelectMany(Kept).ToDictionary(item => item, Unversioned);

    private static IEnumerable<SpecObject> Kept(DeliveryCluster cluster)
    {
        var site = cluster.Site.With(cluster.Folders.SelectMany(folder => folder.Objects));
        var named = NamedObjects.Of(site).ToLookup(named => named.Key, named => named.IsRewritten);
        // What no pod names is found by its name or its labels, by somebody who knows of no version.
        return site.Objects.Where(item =>
            item.Ref.Kind is "ConfigMap" or "Secret"
            && item.Annotation(SpinnakerKeys.Versioned) is null
            && !(named[(item.Ref.Kind, item.Namespace, item.Ref.Name)] is var uses && uses.Any() && uses.All(it => it))
        );
    }

    private static object Unversioned(SpecObject item) =>
        Marks.Annotated(item.Value!, SpinnakerKeys.Versioned, "false");
}
