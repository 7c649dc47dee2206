using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec;

/// <summary>
/// A cluster with everything that is meant for it. References, duplicates and placement are asked inside a site: two clusters
/// may each have an object of one name.
/// </summary>
public sealed class Site
{
    private readonly Dictionary<(string Kind, string Namespace, string Name), SpecObject> _byIdentity = [];

    internal Site(string name, SpecObject? cluster, IEnumerable<SpecObject> objects)
    {
        (Name, Cluster, Objects) = (name, cluster, objects.ToValueList());
        Pods = Objects.Select(PodView.Of).OfType<PodView>().ToValueList();
        foreach (var item in Objects)
        {
            _byIdentity.TryAdd((item.Ref.Kind, item.Namespace, item.Ref.Name), item);
        }
    }

    /// <summary>Its name: of the cluster, or of the folder where no cluster is known.</summary>
    public string Name { get; }

    /// <summary>The ClusterConfig.</summary>
    /// <value><see langword="null"/> when only manifests are known.</value>
    public SpecObject? Cluster { get; }

    /// <summary>The objects that are meant for the cluster, in their order.</summary>
    public ValueList<SpecObject> Objects { get; }

    /// <summary>The pods of all objects that are or make pods, in their order.</summary>
    public ValueList<PodView> Pods { get; }

    /// <summary>What the ClusterConfig says.</summary>
    /// <value><see langword="null"/> when only manifests are known.</value>
    public ClusterConfig? Config => Cluster?.Value as ClusterConfig;

    /// <summary>The objects of a type, with their values.</summary>
    /// <typeparam name="T">A type of <c>k8s.Models</c>.</typeparam>
    public IEnumerable<(SpecObject Object, T Value)> Of<T>()
        where T : class
    {
        foreach (var item in Objects)
        {
            if (item.Value is T value)
            {
                yield return (item, value);
            }
        }
    }

    /// <summary>An object by what identifies it in a cluster.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="space">Its namespace; empty for kinds that have none.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The object, the first of several; <see langword="null"/> where the site has none.</returns>
    public SpecObject? Find(string kind, string space, string name) =>
        _byIdentity.GetValueOrDefault((kind, space, name));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
