using EksSpec.Access;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A site as its rules ask about it. What is asked for by few is worked out when it is first asked for.</summary>
internal sealed class SiteView(Site site, RuleOptions options, SiteHomes homes)
{
    private HashSet<(string Namespace, string Name)>? _accountsOfEksctl;
    private ValueList<Scaler>? _scalers;
    private Dictionary<(string Kind, string Namespace, string Name), Scaler>? _scalerOf;
    private ObjectPattern[]? _external;
    private MadeObjects? _made;
    private NamesOfSite? _names;
    private PodIndex? _pods;
    private VolumeChains? _volumes;
    private string?[]? _defaultClass;
    private HashSet<PodView>? _served;
    private Dictionary<SpecObject, PodView>? _podsOf;
    private Dictionary<PodView, PlacementRow>? _rowOf;
    private Dictionary<object, SpecPath>? _groupPaths;
    private PlacementMatrix? _placement;
    private IReadOnlyList<PlacementRow>? _rows;
    private FrontDoorView? _frontDoor;
    private CustomKinds? _customKinds;
    private ValueList<SpecObject>? _untyped;
    private IReadOnlyList<Caller>? _callers;
    private IReadOnlyList<Binding>? _bindings;

    /// <summary>The ClusterConfig; absent when only manifests are known.</summary>
    public SpecObject? Cluster => site.Cluster;

    /// <summary>The site.</summary>
    public Site Itself => site;

    /// <summary>All sites of the landscape, this one included.</summary>
    public ValueList<Site> Sites => homes.Sites;

    /// <summary>The objects of all sites, by the folders of their files.</summary>
    public ILookup<string, SpecObject> ByFolder => homes.ByFolder;

    /// <summary>Whether only the folders of its files say that its objects are meant together.</summary>
    public bool IsGuess => site.IsGuess;

    /// <summary>Whether it has objects that nobody can see here: then nothing is missing for sure.</summary>
    public bool IsOpen => site.IsOpen;

    /// <summary>The AWS account of the cluster, where somebody said it.</summary>
    public string? Account => options.AccountOf(site);

    /// <summary>What the ClusterConfig says.</summary>
    public ClusterConfig? Config => site.Config;

    /// <summary>The service accounts that the ClusterConfig gives roles to.</summary>
    public IEnumerable<ConfiguredAccount> ConfiguredAccounts =>
        Config is { } config ? ConfiguredAccount.AllOf(config) : [];

    /// <summary>What is meant for the cluster, in its order.</summary>
    public ValueList<SpecObject> Objects => site.Objects;

    /// <summary>The pods of all objects that are or make pods, in their order.</summary>
    public ValueList<PodView> Pods => site.Pods;

    /// <summary>The pods that nobody looks at.</summary>
    public IEnumerable<UnseenPods> NotLookedAt => site.NotLookedAt;

    /// <summary>Where the pods can run; absent without a cluster that has nodes.</summary>
    public PlacementMatrix? Placement => _placement ??= homes.MatrixOf(site);

    /// <summary>Every workload that is judged here, with its verdicts.</summary>
    public IReadOnlyList<PlacementRow> Rows => _rows ??= Placement is { } matrix ? PlacementRow.AllOf(matrix) : [];

    /// <summary>The workloads that are not on every node by design.</summary>
    public IEnumerable<PlacementRow> Chosen => Rows.Count == 0 ? [] : Rows.Where(row => !row.Workload.IsDaemonSet);

    /// <summary>For each object that no cluster takes, and of whose clusters this is the first, its row in each of them.</summary>
    public IEnumerable<IReadOnlyList<PlacementRow>> Homeless => homes.HomelessOf(site);

    /// <summary>The objects of a type, with their values.</summary>
    public ObjectsOf<T> Of<T>()
        where T : class => new(site.Objects);

    /// <summary>Whether it has an object of a kind that has no type: of most sites the answer is at hand.</summary>
    public bool HasUntyped(string kind)
    {
        foreach (var item in _untyped ??= FindUntyped())
        {
            if (item.Ref.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An object by its identity; absent where the site has none.</summary>
    public SpecObject? Find(string kind, string space, string name) => site.Find(kind, space, name);

    /// <summary>The names that its objects have.</summary>
    public NamesOfSite Names => _names ??= new(Objects);

    /// <summary>What decides how many pods there are.</summary>
    public ValueList<Scaler> Scalers => _scalers ??= Scaler.AllOf(site);

    /// <summary>The kinds that CustomResourceDefinitions make: those of the site first, then those around it and those that are only known.</summary>
    public CustomKinds CustomKinds =>
        _customKinds ??= new(
            site.Of<V1CustomResourceDefinition>(),
            site.Around.SelectMany(other => other.Of<V1CustomResourceDefinition>()),
            options.OfDefinitions.Of(() =>
                options.Definitions.Select(definition => new CustomKind(definition)).ToArray()
            )
        );

    /// <summary>Whether a tool brings the objects into the cluster: somebody said so, or its own objects or marks are there.</summary>
    public bool IsDeliveredBy(DeliveryKind kind) =>
        options.Delivery is { } said ? said == kind : homes.Tools.Contains(kind);

    /// <summary>Whether any tool delivers the files.</summary>
    public bool IsDelivered => options.Delivery is not null || !homes.Tools.IsEmpty;

    /// <summary>What controllers make of the objects.</summary>
    public MadeObjects Made => _made ??= new(site);

    /// <summary>What the claims of its pods come to.</summary>
    public VolumeChains Volumes => _volumes ??= new(site);

    /// <summary>What the controllers make of its Ingresses.</summary>
    public FrontDoorView FrontDoor => _frontDoor ??= FrontDoorView.Of(site);

    /// <summary>Everybody whom its files let in by name, and who is let in after all.</summary>
    public IReadOnlyList<Caller> Callers =>
        _callers ??= [.. AllCallers.Of(site).Where(caller => caller.Obstacle is null)];

    /// <summary>Its bindings of roles.</summary>
    public IReadOnlyList<Binding> Bindings => _bindings ??= Binding.AllOf(site);

    /// <summary>Whether an object is in the site, made by eksctl or a controller, or declared to be made by others.</summary>
    public bool Knows(string kind, string space, string name) =>
        Find(kind, space, name) is not null
        || site.IsOpen
        || site.Made.Contains((kind, name))
        || IsAround(kind, space, name)
        || (kind == "ServiceAccount" && Config is not null && AccountsOfEksctl.Contains((space, name)))
        || Made.Have(kind, space, name)
        || (options.External.Count > 0 && IsExternal(kind, space, name));

    /// <summary>How much it weighs that something is missing in a namespace: little where what stands in no file may bring it.</summary>
    public Severity WeightOf(RuleInfo rule, string space) => Made.MayBring(space) ? Severity.Info : rule.Severity;

    /// <summary>
    /// Whether two objects may be meant for different environments: of files that nothing puts together, each folder may be one.
    /// </summary>
    public bool MayBeApart(SpecObject item, SpecObject other) =>
        (IsGuess || IsNowhere(item) || IsNowhere(other))
        && FilePaths.FolderOf(item.Document?.File ?? "") != FilePaths.FolderOf(other.Document?.File ?? "");

    // Without a namespace of its own, whoever applies an object chooses one.
    private static bool IsNowhere(SpecObject item) =>
        item.Metadata?.NamespaceProperty is null or "" && item.Namespace == "default";

    /// <summary>The pods of a namespace that a selector chooses.</summary>
    public IReadOnlyList<PodView> Select(V1LabelSelector selector, string space) => Index.Select(selector, space);

    /// <summary>Whether a selector may choose pods: of the site, or of what stands around it.</summary>
    public bool MayChoose(V1LabelSelector selector, string space) =>
        Index.Chooses(selector, space)
        || site.IsOpen
        || site.Around.SelectMany(other => other.Pods)
            .Any(pod => pod.Owner.Namespace == space && LabelMatching.Matches(selector, pod.Labels) == true);

    /// <summary>The IngressClass of an Ingress that names none; absent where the site marks none.</summary>
    public string? DefaultIngressClass => (_defaultClass ??= [FindDefaultClass()])[0];

    /// <summary>Whether a Service sends to the pods.</summary>
    public bool IsServed(PodView pod) => (_served ??= FindServed()).Contains(pod);

    /// <summary>The fewest pods there may be: what an autoscaler may go down to is what counts.</summary>
    public int LeastOf(PodView pod) => ScalerOf(pod)?.Least ?? pod.Replicas ?? 0;

    /// <summary>What decides how many of the pods there are, the first of several; absent where nothing does.</summary>
    public Scaler? ScalerOf(PodView pod) =>
        Scalers.Count == 0
            ? null
            : (_scalerOf ??= FindScalers()).GetValueOrDefault(
                (pod.Owner.Ref.Kind, pod.Owner.Namespace, pod.Owner.Ref.Name)
            );

    /// <summary>The first pods that an object makes.</summary>
    public PodView? PodsOf(SpecObject owner) =>
        (_podsOf ??= Pods.DistinctBy(pod => pod.Owner).ToDictionary(pod => pod.Owner)).GetValueOrDefault(owner);

    /// <summary>The row of pods; absent where they are not judged here.</summary>
    public PlacementRow? RowOf(PodView pods) =>
        (_rowOf ??= Rows.DistinctBy(row => row.Workload.Pods).ToDictionary(row => row.Workload.Pods)).GetValueOrDefault(
            pods
        );

    /// <summary>Whether KEDA decides how many pods there are, none included.</summary>
    public bool IsScaledByEvents(PodView pod) => ScalerOf(pod)?.Object.Value is InlineDocument;

    /// <summary>Makes the report stand at a group: at its entry in the ClusterConfig, or at the nodes of its NodePool.</summary>
    public void StandAt(PlacementGroup group, Report report)
    {
        if (group.Pool is { } pool)
        {
            report.On(pool, "spec.template.spec");
        }
        else
        {
            report.On(Cluster!, PathOf(group));
        }
    }

    private PodIndex Index => _pods ??= new(Pods);

    private SpecPath PathOf(PlacementGroup group) =>
        group.Source is { } source && (_groupPaths ??= FindGroups()).TryGetValue(source, out var path)
            ? path
            : SpecPath.Root;

    private Dictionary<object, SpecPath> FindGroups()
    {
        Dictionary<object, SpecPath> paths = new(ReferenceEqualityComparer.Instance);
        Add("managedNodeGroups", Config?.ManagedNodeGroups);
        Add("nodeGroups", Config?.NodeGroups);
        return paths;

        void Add<TGroup>(string field, ValueList<TGroup>? groups)
            where TGroup : NodeGroupBase
        {
            for (var i = 0; i < groups?.Count; i++)
            {
                if (groups[i] is { } group)
                {
                    paths.TryAdd(group, SpecPath.Root.Field(field).Item(i));
                }
            }
        }
    }

    private HashSet<(string, string)> AccountsOfEksctl =>
        _accountsOfEksctl ??= ConfiguredAccounts
            .Where(account => account.IsMadeByEksctl)
            .Select(account => (account.Namespace, account.Name))
            .ToHashSet();

    private ValueList<SpecObject> FindUntyped()
    {
        List<SpecObject>? found = null;
        foreach (var (item, _) in Of<InlineDocument>())
        {
            (found ??= []).Add(item);
        }

        return found?.ToValueList() ?? [];
    }

    private string? FindDefaultClass()
    {
        foreach (var (item, _) in Of<V1IngressClass>())
        {
            if (
                item.Metadata?.Annotations?.TryGetValue("ingressclass.kubernetes.io/is-default-class", out var text)
                    == true
                && text == "true"
            )
            {
                return item.Ref.Name;
            }
        }

        return null;
    }

    private HashSet<PodView> FindServed()
    {
        HashSet<PodView> served = new(ReferenceEqualityComparer.Instance);
        foreach (var (item, service) in Of<V1Service>())
        {
            if (service.Spec?.Selector is { Count: > 0 } labels)
            {
                served.UnionWith(Select(new() { MatchLabels = labels }, item.Namespace));
            }
        }

        return served;
    }

    // Of several that scale one object the first counts.
    private Dictionary<(string, string, string), Scaler> FindScalers()
    {
        Dictionary<(string, string, string), Scaler> scalers = [];
        foreach (var scaler in Scalers)
        {
            scalers.TryAdd((scaler.Kind, scaler.Object.Namespace, scaler.Name), scaler);
        }

        return scalers;
    }

    private bool IsAround(string kind, string space, string name)
    {
        foreach (var other in site.Around)
        {
            if (other.Find(kind, space, name) is not null || other.Made.Contains((kind, name)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExternal(string kind, string space, string name) =>
        Array.Exists(
            _external ??= [.. options.External.Select(pattern => new ObjectPattern(pattern))],
            pattern => pattern.Fits(kind, space, name)
        );
}
