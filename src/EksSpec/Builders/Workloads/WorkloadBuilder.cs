using System.ComponentModel;
using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Isolation;
using EksSpec.Rules;
using k8s;
using Manifest = EksSpec.Builders.Manifest;

namespace EksSpec;

/// <summary>What all workloads have in common: a pod template with a main container, and the objects around it.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TObject">The workload it builds.</typeparam>
/// <remarks>What it adds beyond what was asked is listed in <see cref="PodDefault"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class WorkloadBuilder<TSelf, TObject>
    : PlacedBuilder<TSelf, TObject>,
        IContainerBuilder,
        IWorkload
    where TSelf : WorkloadBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private static readonly DraftPath SpecOf = "spec";

    private readonly string _image;
    private readonly HashSet<(Layer<TObject> Layer, PodDefault Default)> _off = [];
    private readonly DraftPath _podPath;

    private protected WorkloadBuilder(
        string api,
        string kind,
        string name,
        string image,
        DraftPath podPath,
        SourcePosition made
    )
        : base(api, kind, name, made, KubernetesNames.DnsLabelError)
    {
        (_image, _podPath) = (image, podPath);
        Check(podPath.Then("spec.containers[0].image"), image, ImageName.Error, made);
    }

    /// <summary>The labels that choose the pods: never a version, as a selector can't change.</summary>
    private protected Dictionary<string, string> Selector =>
        new(StringComparer.Ordinal) { [CommonLabels.Name] = WorkloadName.Plain(Name, KubernetesNames.LabelValueError) };

    /// <summary>The labels by which a Service of the workload chooses its pods.</summary>
    private protected virtual IDictionary<string, string> SelectorOf(string service, Scope scope) => Selector;

    /// <summary>Switches a default off.</summary>
    /// <param name="default">The default.</param>
    public TSelf Without(PodDefault @default)
    {
        _off.Add((CurrentLayer, @default));
        return Self;
    }

    /// <summary>Switches defaults off.</summary>
    /// <param name="defaults">The defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="defaults"/> is null.</exception>
    public TSelf Without(params IEnumerable<PodDefault> defaults) =>
        Guard.Given(defaults).Aggregate(Self, (workload, each) => workload.Without(each));

    /// <summary>Keeps the pods on nodes of a group: affinity and tolerations follow from how the group is isolated.</summary>
    /// <param name="group">The group, as <c>AddNodeGroup</c> gave it; it has to be in the environment's cluster.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <remarks>
    /// Takes the place of the group that the environment runs on, and within <c>In</c> of the one said outside. Also a claim that
    /// building proves.
    /// </remarks>
    public TSelf RunsOn(INodeGroup group, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Demand(new(group.Name, group, [], at));
    }

    /// <summary>Keeps the pods on isolated nodes, whichever group they are of.</summary>
    /// <param name="isolation">The isolation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="isolation"/> is null.</exception>
    /// <remarks>Writes <c>affinity.nodeAffinity</c> and <c>tolerations</c>. A second isolation narrows.</remarks>
    public TSelf Isolate(NodeIsolation isolation, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(isolation);
        return Demand(new(isolation.Name, null, [isolation], at));
    }

    /// <summary>Puts a label on the pods only.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <remarks>Writes <c>metadata.labels</c> of the pod template. <c>WithLabel</c> labels both.</remarks>
    public TSelf WithPodLabel(string key, string value, params CallSite at)
    {
        CurrentLayer.Origins.CheckLabel(_podPath.Then(LabelsPath), key, value, at);
        return SetTemplate(LabelsPath.Entry(key), value, at, pod => (pod.Metadata.Labels ??= NewMap())[key] = value);
    }

    /// <summary>Puts labels on the pods only.</summary>
    /// <param name="labels">Keys with their values.</param>
    /// <remarks>As <c>WithPodLabel</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public TSelf WithPodLabels(params Entries labels) => Entries.Each(labels, Self, WithPodLabel);

    /// <inheritdoc cref="WithPodLabels(Entries)"/>
    public TSelf WithPodLabels(IEnumerable<KeyValuePair<string, string>> labels, params CallSite at) =>
        WithPodLabels(new Entries(labels, at));

    /// <summary>Puts an annotation on the pods.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes <c>metadata.annotations</c> of the pod template.</remarks>
    public TSelf WithPodAnnotation(string key, string value, params CallSite at)
    {
        var place = AnnotationsPath.Entry(Guard.Given(key));
        Check(_podPath.Then(place), key, KubernetesNames.AnnotationKeyError, at);
        return SetTemplate(place, Guard.Given(value), at, pod => (pod.Metadata.Annotations ??= NewMap())[key] = value);
    }

    /// <summary>Puts annotations on the pods.</summary>
    /// <param name="annotations">Keys with their values.</param>
    /// <remarks>As <c>WithPodAnnotation</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public TSelf WithPodAnnotations(params Entries annotations) => Entries.Each(annotations, Self, WithPodAnnotation);

    /// <inheritdoc cref="WithPodAnnotations(Entries)"/>
    public TSelf WithPodAnnotations(IEnumerable<KeyValuePair<string, string>> annotations, params CallSite at) =>
        WithPodAnnotations(new Entries(annotations, at));

    /// <summary>Gives pods time to end before they are killed.</summary>
    /// <param name="period">Whole seconds. Spot nodes give two minutes in all.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="period"/> is no number of whole seconds.</exception>
    /// <remarks>Writes <c>terminationGracePeriodSeconds</c>. Without it pods have 30 seconds.</remarks>
    public TSelf WithGracePeriod(TimeSpan period, params CallSite at)
    {
        var seconds = Guard.Seconds(period, 0);
        return SetPod("terminationGracePeriodSeconds", seconds, at, pod => pod.TerminationGracePeriodSeconds = seconds);
    }

    /// <summary>Runs the pods with a service account that is made elsewhere.</summary>
    /// <param name="name">Name of the service account, in the same namespace.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>serviceAccountName</c>; no ServiceAccount is written.</remarks>
    public TSelf UseServiceAccount(string name, params CallSite at) =>
        SetPod("serviceAccountName", Guard.Subdomain(name), at, pod => pod.ServiceAccountName = name);

    /// <summary>Runs the pods with a service account that eksctl makes, with its IAM role.</summary>
    /// <param name="account">The service account, as <see cref="ClusterBuilder.AddIamServiceAccount"/> gave it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="account"/> is null.</exception>
    /// <remarks>Writes <c>serviceAccountName</c>. The account's namespace has to be the environment's.</remarks>
    public TSelf UseServiceAccount(IamServiceAccountBuilder account, params CallSite at) =>
        UseServiceAccount(Guard.Given(account).Name, at: at);

    /// <summary>Adds a ServiceAccount for these pods, in place of the plain one that the builder adds by itself.</summary>
    /// <returns>The ServiceAccount; it has the workload's name.</returns>
    public ServiceAccountBuilder AddServiceAccount(params CallSite at) => AddChild(new ServiceAccountBuilder(Name, at));

    /// <summary>Adds a ConfigMap for these pods: its values are environment variables, unless it is mounted.</summary>
    /// <param name="name">Name; without it the workload's.</param>
    /// <returns>The ConfigMap.</returns>
    public ConfigMapBuilder AddConfigMap(string? name = null, params CallSite at) =>
        AddChild(new ConfigMapBuilder(name ?? Name, at));

    /// <summary>Adds a Secret for these pods: its values are environment variables, unless it is mounted.</summary>
    /// <param name="name">Name; without it the workload's.</param>
    /// <returns>The Secret.</returns>
    public SecretBuilder AddSecret(string? name = null, params CallSite at) =>
        AddChild(new SecretBuilder(name ?? Name, at));

    /// <summary>Adds a volume that all pods share; its <c>WithMountPath</c> says where the main container has it.</summary>
    /// <param name="name">Name of the claim, and of the volume in the pods.</param>
    /// <param name="size">Size, such as <c>20Gi</c>.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentException">The size is no amount.</exception>
    public VolumeClaimBuilder AddVolumeClaim(string name, string size, params CallSite at) =>
        AddChild(new VolumeClaimBuilder(name, size, isTemplate: false, at));

    /// <summary>Adds a Service that leads to these pods.</summary>
    /// <param name="port">Port of the Service; it leads to the container's first port.</param>
    /// <param name="name">Name; without it the workload's.</param>
    /// <returns>The Service.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The port is out of range.</exception>
    public ServiceBuilder AddService(int port = 80, string? name = null, params CallSite at) =>
        AddChild(new ServiceBuilder(name ?? Name, Guard.Between(port, 1, 65535), at));

    /// <summary>Lets Prometheus ask these pods for metrics without a Service, through the Prometheus operator.</summary>
    /// <param name="port">Name of a port of a container, such as <c>http</c>; no number.</param>
    /// <param name="path">Path of the page.</param>
    /// <param name="name">Name of the monitor; without it the workload's.</param>
    /// <returns>The monitor: say how often, with <see cref="MonitorBuilder.WithInterval"/>.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes a <c>PodMonitor</c> of <c>monitoring.coreos.com/v1</c>, which chooses pods as the workload does.</remarks>
    public MonitorBuilder AddPodMonitor(string port, string path = "/metrics", string? name = null, params CallSite at)
    {
        MonitorBuilder monitor = new(Guard.Subdomain(name ?? Name), true, Guard.Text(port), Guard.Text(path), at);
        AddChild(new MonitorManifest(monitor, true));
        return monitor;
    }

    /// <summary>Adds a NetworkPolicy for these pods. With no further call nobody may talk to them.</summary>
    /// <param name="name">Name; without it the workload's.</param>
    /// <returns>The policy.</returns>
    public NetworkPolicyBuilder AddNetworkPolicy(string? name = null, params CallSite at) =>
        AddChild(new NetworkPolicyBuilder(name ?? Name, at));

    /// <summary>Says what these pods may do in the Kubernetes API, within their namespace.</summary>
    /// <param name="name">Name; without it the workload's.</param>
    /// <returns>The Role. It is bound to the pods' service account, and the pods get its token.</returns>
    public RoleBuilder AddRole(string? name = null, params CallSite at) => AddChild(new RoleBuilder(name ?? Name, at));

    /// <summary>Adds a container that starts before the main one, and runs beside it until the end.</summary>
    /// <param name="name">Name of the container.</param>
    /// <param name="image">Image, with a tag or digest.</param>
    /// <returns>The container.</returns>
    /// <remarks>Writes an item of <c>initContainers</c> with <c>restartPolicy: Always</c>.</remarks>
    public ContainerBuilder AddSidecar(string name, string image, params CallSite at) =>
        AddContainer("initContainers", name, image, "Always", at);

    /// <summary>Adds a container that has to end before the main one starts.</summary>
    /// <param name="name">Name of the container.</param>
    /// <param name="image">Image, with a tag or digest.</param>
    /// <returns>The container.</returns>
    /// <remarks>Writes an item of <c>initContainers</c>.</remarks>
    public ContainerBuilder AddInitContainer(string name, string image, params CallSite at) =>
        AddContainer("initContainers", name, image, null, at);

    /// <summary>Adds a container that runs beside the main one.</summary>
    /// <param name="name">Name of the container.</param>
    /// <param name="image">Image, with a tag or digest.</param>
    /// <returns>The container.</returns>
    /// <remarks>Writes an item of <c>containers</c>.</remarks>
    public ContainerBuilder AddContainer(string name, string image, params CallSite at) =>
        AddContainer("containers", name, image, null, at);

    void IContainerBuilder.Set(
        DraftPath field,
        object? value,
        SourcePosition at,
        Action<V1Container, V1PodSpec> step
    ) => SetPod(PodPaths.MainContainer.Then(field), value, at, pod => step(pod.Containers[0], pod));

    void IContainerBuilder.NoteVolume(string name, SourcePosition at) => NotePod(PodPaths.Volume(name), true, at);

    IDictionary<string, string> IWorkload.Selector => Selector;

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var document = Compose(scope);
        var pod = Pod(document);
        var children = ChildrenIn(scope).ToLookup(child => child is IPodNeed);
        var needed = RenderNeeds([.. children[true]], document, pod, scope);
        Equip(pod.Spec);
        var demands = DemandsIn(scope);
        foreach (var demand in demands)
        {
            demand.ApplyTo(pod.Spec, scope, ProblemsIn(scope));
        }

        foreach (var change in scope.Environment?.PodChanges ?? [])
        {
            change(pod);
        }

        var workload = Finish(document, scope) with { Demands = demands };
        Scope.WorkloadView view = new(document.ApiVersion, document.Kind, document.Metadata.Name, Selector, pod)
        {
            SelectorOf = service => SelectorOf(service, scope),
        };
        var others = children[false].Concat(Implied(document, scope));
        return [.. needed, workload, .. others.SelectMany(other => other.Render(scope with { Workload = view }))];
    }

    // The values of a Secret of the program are for nobody who opens a pull request from a fork.
    internal override IEnumerable<ManifestBuilder> ChildrenIn(Scope scope) =>
        scope.Environment is { IsFork: true }
            ? base.ChildrenIn(scope)
                .Where(child => child is not SecretBuilder || LayerOfBranch(scope)?.Children.Contains(child) == true)
            : base.ChildrenIn(scope);

    /// <summary>The pod template of the object, made on first use.</summary>
    private protected abstract V1PodTemplateSpec PodOf(TObject document);

    /// <summary>What the builder adds by itself: a disruption budget, for example.</summary>
    private protected virtual IEnumerable<ManifestBuilder> Implied(TObject document, Scope scope) => [];

    /// <summary>Takes an object that pods need into the workload itself, instead of beside it.</summary>
    private protected virtual bool Absorb(TObject document, ManifestBuilder need, object made) => false;

    /// <summary>Whether a default holds in a place.</summary>
    private protected bool Holds(PodDefault @default, Scope scope) =>
        !LayersOf(scope).Any(layer => _off.Contains((layer, @default)));

    /// <summary>Writes a field of the pods.</summary>
    private protected TSelf SetPod(DraftPath field, object? value, SourcePosition at, Action<V1PodSpec> step) =>
        SetTemplate(SpecOf.Then(field), value, at, template => step(template.Spec));

    /// <summary>Notes which line writes a field of the pods.</summary>
    private protected TSelf NotePod(DraftPath field, object? value, SourcePosition at) =>
        Note(_podPath.Then(SpecOf).Then(field), value, at);

    private protected override void Complete(TObject document, Scope scope)
    {
        var template = Pod(document);
        var main = template.Spec.Containers[0];
        TakeImage(template.Spec, scope);
        TakeFromRegistry(main, scope);
        if (Holds(PodDefault.VersionLabel, scope) && ImageName.Version(main.Image) is { } version)
        {
            document.Metadata.Labels.TryAdd(CommonLabels.Version, version);
        }

        // A label that is none is found once, at the object.
        foreach (var (key, value) in document.Metadata.Labels.Where(IsLabel).ToList())
        {
            (template.Metadata.Labels ??= NewMap()).TryAdd(key, value);
        }

        // What may be done in the API can be done only with a token.
        if (ChildrenIn(scope).OfType<RoleBuilder>().Any())
        {
            template.Spec.AutomountServiceAccountToken ??= true;
        }

        if (IsLeftTo(BranchDefault.Priority, _podPath.Then("spec.priorityClassName"), scope))
        {
            template.Spec.PriorityClassName = null;
        }

        if (Holds(PodDefault.StopDelay, scope) && IsBalancedIn(scope))
        {
            PodDefaults.WaitBeforeEnd(template.Spec, DrainIn(scope));
        }

        PodDefaults.Apply(template.Spec, @default => Holds(@default, scope));
    }

    /// <summary>The image that is said for a branch, else that of its commit where one is built of each.</summary>
    private string? ImageOf(Branch branch, EnvironmentBuilder there) =>
        branch.Images.TryGetValue(Name, out var said) ? said
        : branch.Commit is { } commit && there.Builds(this) ? ImageName.WithTag(_image, commit)
        : null;

    /// <summary>Takes the image that the branch of a place has built, in every container that has the workload's own.</summary>
    private void TakeImage(V1PodSpec pod, Scope scope)
    {
        if (scope.Environment is not { Branch: { } branch } there || ImageOf(branch, there) is not { } built)
        {
            return;
        }

        if (ImageName.Error(built) is { } wrong)
        {
            ProblemsIn(scope)
                .Add(
                    ProgramRules.Misspelled,
                    SpecPath.Root,
                    $"'{built}' of branch '{branch.Name}' {wrong}.",
                    there.Made
                );
        }

        foreach (var container in (pod.InitContainers ?? []).Concat(pod.Containers).Where(each => each.Image == _image))
        {
            container.Image = built;
        }
    }

    private TSelf SetTemplate(DraftPath field, object? value, SourcePosition at, Action<V1PodTemplateSpec> step) =>
        Set(_podPath.Then(field), value, at, document => step(Pod(document)));

    private static bool IsLabel(KeyValuePair<string, string> label) =>
        KubernetesNames.QualifiedNameError(label.Key) is null && KubernetesNames.LabelValueError(label.Value) is null;

    private TSelf Demand(NodeDemand demand)
    {
        CurrentLayer.Demands.Add(demand);
        return Self;
    }

    /// <summary>A group that the workload names takes the place of its environment's; isolations always narrow.</summary>
    private IReadOnlyList<NodeDemand> DemandsIn(Scope scope)
    {
        var ofLayers = LayersOf(scope).Select(layer => layer.Demands);
        IReadOnlyList<NodeDemand>[] said = [scope.Environment?.Demands ?? [], .. ofLayers];
        var innermost = Array.FindLastIndex(said, demands => demands.Any(demand => demand.Group is not null));
        var counting = said.SelectMany(
            (demands, place) => demands.Where(each => each.Group is null || place == innermost)
        );
        return [.. counting];
    }

    private ContainerBuilder AddContainer(string list, string name, string image, string? restart, SourcePosition at)
    {
        var place = DraftPath.Root.Entry(list).Item(("name", Guard.Given(name)));
        var document = _podPath.Then(SpecOf).Then(place);
        Check(document.Entry("name"), name, KubernetesNames.DnsLabelError, at);
        Check(document.Entry("image"), image, ImageName.Error, at);
        ContainerBuilder container = new(name, image, restart, place, (field, value, at) => NotePod(field, value, at));
        SetPod(place, image, at, pod => Lists.Upsert(ListIn(pod), item => item.Name == name, container.Compose(pod)));
        return container;

        IList<V1Container> ListIn(V1PodSpec pod) => list == "containers" ? pod.Containers : pod.InitContainers ??= [];
    }

    private V1PodTemplateSpec Pod(TObject document)
    {
        var template = PodOf(document);
        template.Metadata ??= new();
        template.Spec ??= new();
        template.Spec.Containers ??=
        [
            new() { Name = WorkloadName.Plain(Name, KubernetesNames.DnsLabelError), Image = _image },
        ];
        return template;
    }

    private List<Manifest> RenderNeeds(
        List<ManifestBuilder> needs,
        TObject document,
        V1PodTemplateSpec pod,
        Scope scope
    )
    {
        List<Manifest> made = [];
        List<V1ConfigMap> configs = [];
        var hasAccount = pod.Spec.ServiceAccountName is not null || needs.OfType<ServiceAccountBuilder>().Any();
        if (!hasAccount && Holds(PodDefault.OwnServiceAccount, scope))
        {
            needs = [.. needs, new ServiceAccountBuilder(Name, Made)];
        }

        var within = scope with
        {
            Workload = new("", "", Name, Selector, pod),
            LeavesToken = !Holds(PodDefault.NoServiceAccountToken, scope),
        };
        foreach (var need in needs)
        {
            var manifest = need.Render(within).Single();
            ((IPodNeed)need).Join(pod.Spec, manifest.Document, within);
            if (!Absorb(document, need, manifest.Document))
            {
                made.Add(manifest);
            }

            if (manifest.Document is V1ConfigMap config)
            {
                configs.Add(config);
            }
        }

        if (Holds(PodDefault.ConfigHash, scope))
        {
            ConfigHash.Write(pod, [.. configs, .. SharedConfigs(pod.Spec, scope)]);
        }

        return made;
    }

    /// <summary>The ConfigMaps of the environment that the pods name.</summary>
    private static IEnumerable<V1ConfigMap> SharedConfigs(V1PodSpec pod, Scope scope)
    {
        var shared = scope.Environment?.Objects.Where(made => made.Kind == "ConfigMap") ?? [];
        return shared
            .SelectMany(made => made.Render(scope with { Workload = null }))
            .Select(manifest => manifest.Document)
            .OfType<V1ConfigMap>()
            .Where(config => ConfigHash.Names(pod).Contains(config.Metadata.Name));
    }
}
