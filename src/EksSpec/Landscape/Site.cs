using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace EksSpec;

/// <summary>
/// A cluster with everything that is meant for it. References, duplicates and placement are asked inside a site: two clusters
/// may each have an object of one name.
/// </summary>
public sealed class Site
{
    // So few are looked through faster than they are indexed.
    private const int Few = 4;

    private Dictionary<(string Kind, string Namespace, string Name), SpecObject>? _byIdentity;

    internal Site(string name, SpecObject? cluster, ValueList<SpecObject> objects, PodTemplates? templates)
    {
        (Name, Cluster, Objects, Templates) = (name, cluster, objects, templates);
        (Pods, NotLookedAt) = Objects.Count == 0 ? ([], []) : FindPods(templates);
    }

    /// <summary>Its name: of the cluster, or of the folder where no cluster is known.</summary>
    public string Name { get; }

    /// <summary>The ClusterConfig.</summary>
    /// <value><see langword="null"/> when only manifests are known.</value>
    public SpecObject? Cluster { get; }

    /// <summary>The AWS account of the cluster.</summary>
    /// <value><see langword="null"/> where nobody said it: a ClusterConfig has no field for it.</value>
    public string? Account { get; internal init; }

    /// <summary>The objects that are meant for the cluster, in their order.</summary>
    public ValueList<SpecObject> Objects { get; }

    /// <summary>The pods of all objects that are or make pods, in their order.</summary>
    public ValueList<PodView> Pods { get; }

    /// <summary>The objects that make pods nobody looked at, in their order: nothing is known of where those can run.</summary>
    public ValueList<UnseenPods> NotLookedAt { get; }

    /// <summary>What the ClusterConfig says.</summary>
    /// <value><see langword="null"/> when only manifests are known.</value>
    public ClusterConfig? Config => Cluster?.Value as ClusterConfig;

    /// <summary>Where custom resources keep their pod templates.</summary>
    private PodTemplates? Templates { get; }

    /// <summary>What stands around it: an object that is missing here and is there, nobody calls missing.</summary>
    internal IReadOnlyList<Site> Around { get; set; } = [];

    /// <summary>What its kustomization makes.</summary>
    internal IReadOnlySet<(string Kind, string Name)> Made { get; init; } = FrozenSet<(string, string)>.Empty;

    /// <summary>Whether it has objects that nobody can see here: then nothing is missing for sure.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Whether only the folders of its files say that its objects are meant together.</summary>
    internal bool IsGuess { get; init; }

    /// <summary>Where something is told that is about no single object: the ClusterConfig, else the first object.</summary>
    internal SpecObject Home => Cluster ?? Objects[0];

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
    public SpecObject? Find(string kind, string space, string name)
    {
        if (Objects.Count > Few)
        {
            return (_byIdentity ??= Index()).GetValueOrDefault((kind, space, name));
        }

        foreach (var item in Objects)
        {
            if (item.Ref.Name == name && item.Ref.Kind == kind && item.Namespace == space)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The same cluster with other objects.</summary>
    internal Site With(IEnumerable<SpecObject> objects) =>
        new(Name, Cluster, objects.ToValueList(), Templates)
        {
            Account = Account,
            Made = Made,
            IsOpen = IsOpen,
            IsGuess = IsGuess,
        };

    private Dictionary<(string, string, string), SpecObject> Index()
    {
        Dictionary<(string, string, string), SpecObject> index = [];
        foreach (var item in Objects)
        {
            index.TryAdd((item.Ref.Kind, item.Namespace, item.Ref.Name), item);
        }

        return index;
    }

    private (ValueList<PodView>, ValueList<UnseenPods>) FindPods(PodTemplates? templates)
    {
        List<PodView>? pods = null;
        List<UnseenPods>? unseen = null;
        foreach (var item in Objects)
        {
            if (PodView.Of(item) is { } builtIn)
            {
                (pods ??= []).Add(WithTraffic(builtIn));
            }
            else if (item.Value is InlineDocument document)
            {
                var (seen, reason) = CustomPodsOf(item, document, templates);
                (pods ??= []).AddRange(seen);
                if (reason is not null)
                {
                    (unseen ??= []).Add(new(item, reason));
                }
            }
        }

        return (pods?.ToValueList() ?? [], unseen?.ToValueList() ?? []);
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "The others are looked at."
    )]
    private (IReadOnlyList<PodView> Seen, string? Unseen) CustomPodsOf(
        SpecObject item,
        InlineDocument document,
        PodTemplates? templates
    )
    {
        try
        {
            return CustomPods.Of(item, document, templates, named => IsThere(named, item.Namespace));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What the exception says may quote a value.
            return ([], $"looking for them failed: {e.GetType().Name}");
        }
    }

    /// <summary>Pods as they are once Spinnaker has given them traffic.</summary>
    private PodView WithTraffic(PodView pods) =>
        SpinnakerTraffic.IsAsked(pods.Owner)
            ? SpinnakerTraffic.Labelled(pods, name => Find("Service", pods.Owner.Namespace, name))
            : pods;

    private bool IsThere(InlineDocument named, string space) =>
        named["kind"]?.AsText is { } kind && named["name"]?.AsText is { } name && Find(kind, space, name) is not null;
}
