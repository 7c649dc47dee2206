using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Rules;
using k8s;
using Manifest = EksSpec.Builders.Manifest;

namespace EksSpec;

/// <summary>What all builders of Kubernetes objects have in common.</summary>
/// <typeparam name="TSelf">The builder itself, so that its verbs can be chained.</typeparam>
/// <typeparam name="TObject">The object it builds.</typeparam>
/// <remarks>
/// Kubernetes objects can be changed by whoever holds them, so a builder holds none: it remembers what was said and says it
/// again to a fresh object for every environment and every build. What verbs say comes first, then good defaults for what is
/// still open, then isolation, then <see cref="Configure"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class ManifestBuilder<TSelf, TObject> : ManifestBuilder
    where TSelf : ManifestBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private protected static readonly DraftPath LabelsPath = "metadata.labels";
    private protected static readonly DraftPath AnnotationsPath = "metadata.annotations";

    private readonly Dictionary<EnvironmentBuilder, Layer<TObject>> _overlays = [];
    private readonly List<EnvironmentBuilder> _environments = [];
    private readonly Layer<TObject> _base;
    private readonly string _apiVersion;
    private Layer<TObject> _layer;
    private bool _replacing;

    private protected ManifestBuilder(string api, string kind, string name, SourcePosition made, Spelling? error = null)
        : base(kind, name, made)
    {
        _apiVersion = api;
        _base = _layer = new(made);
        if (error is not null)
        {
            Check("metadata.name", name, error, made);
        }
    }

    internal override IEnumerable<EnvironmentBuilder> Environments => _environments;

    private protected TSelf Self => (TSelf)this;

    /// <summary>Whether verbs overwrite what earlier calls said.</summary>
    private protected bool IsReplacing => _replacing;

    /// <summary>Where verbs write now: everywhere, in one cluster, or in one environment.</summary>
    private protected Layer<TObject> CurrentLayer => _layer;

    /// <summary>Puts a label on the object.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value; may be empty.</param>
    /// <remarks>Writes <c>metadata.labels</c>; on a workload the pods carry it as well. Selectors never use it.</remarks>
    public TSelf WithLabel(string key, string value, params CallSite at)
    {
        var label = _layer.Origins.CheckLabel(LabelsPath, key, value, at);
        return Set(label, value, at, document => (document.Metadata.Labels ??= NewMap())[key] = value);
    }

    /// <summary>Puts labels on the object.</summary>
    /// <param name="labels">Keys with their values.</param>
    /// <remarks>As <c>WithLabel</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public TSelf WithLabels(params Entries labels) => Entries.Each(labels, Self, WithLabel);

    /// <inheritdoc cref="WithLabels(Entries)"/>
    public TSelf WithLabels(IEnumerable<KeyValuePair<string, string>> labels, params CallSite at) =>
        WithLabels(new Entries(labels, at));

    /// <summary>Puts an annotation on the object.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes <c>metadata.annotations</c>.</remarks>
    public TSelf WithAnnotation(string key, string value, params CallSite at)
    {
        Check(AnnotationsPath.Entry(Guard.Given(key)), key, KubernetesNames.AnnotationKeyError, at);
        return Annotate(key, Guard.Given(value), at);
    }

    /// <summary>Puts annotations on the object.</summary>
    /// <param name="annotations">Keys with their values.</param>
    /// <remarks>As <c>WithAnnotation</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public TSelf WithAnnotations(params Entries annotations) => Entries.Each(annotations, Self, WithAnnotation);

    /// <inheritdoc cref="WithAnnotations(Entries)"/>
    public TSelf WithAnnotations(IEnumerable<KeyValuePair<string, string>> annotations, params CallSite at) =>
        WithAnnotations(new Entries(annotations, at));

    /// <summary>Reaches every field that has no verb.</summary>
    /// <param name="change">Changes an object that nobody else holds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <remarks>
    /// Runs when the fleet is built, after verbs, defaults and isolation, once for every environment; rules judge the result.
    /// </remarks>
    public TSelf Configure(Action<TObject> change)
    {
        _layer.Changes.Add(Guard.Given(change));
        return Self;
    }

    /// <summary>Lets verbs overwrite what earlier calls said. Without it, two different values for one field are an error.</summary>
    /// <param name="change">The verbs that replace.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TSelf Replace(Action<TSelf> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Temporarily.Set(ref _replacing, true, () => change(Self));
        return Self;
    }

    /// <summary>Builds the object alone, apart from any environment.</summary>
    /// <returns>An object in which no rule finds an error, and that nobody else holds.</returns>
    /// <exception cref="FleetInvalidException">There are errors, in it or in what belongs to it.</exception>
    public TObject Build() =>
        TryBuild(out var document, out var findings) ? document : throw new FleetInvalidException(findings);

    /// <summary>Builds the object alone, if nothing is wrong with it. Never throws for bad content.</summary>
    /// <param name="document">The object, or <see langword="null"/> when there are errors.</param>
    /// <param name="findings">Everything that was found, warnings included.</param>
    /// <returns>Whether there are no errors.</returns>
    public bool TryBuild([NotNullWhen(true)] out TObject? document, out IReadOnlyList<Finding> findings)
    {
        document = TryBuildAll(out findings)?.OfType<TObject>().First(made => made.Kind == Kind);
        return document is not null;
    }

    /// <summary>Builds the object and everything that belongs to it, in the order to apply it.</summary>
    /// <returns>Objects in which no rule finds an error.</returns>
    /// <exception cref="FleetInvalidException">There are errors.</exception>
    public IReadOnlyList<object> BuildAll() =>
        TryBuildAll(out var findings) ?? throw new FleetInvalidException(findings);

    /// <summary>Makes verbs hold in one environment only, while a change runs.</summary>
    private protected TSelf Overlay(EnvironmentBuilder environment, Action<TSelf>? there, SourcePosition at)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (!_overlays.TryGetValue(environment, out var overlay))
        {
            _overlays.Add(environment, overlay = new(at, environment.Cluster));
            _environments.Add(environment);
        }

        Temporarily.Set(ref _layer, overlay, () => there?.Invoke(Self));
        return Self;
    }

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        yield return Finish(Compose(scope), scope);
    }

    /// <summary>Writes a field of the object.</summary>
    private protected TSelf Set(DraftPath path, object? value, SourcePosition at, Action<TObject> step) =>
        SetIn(path, value, at, (document, _) => step(document));

    /// <summary>Writes a field of the object that depends on the place.</summary>
    private protected TSelf SetIn(DraftPath path, object? value, SourcePosition at, Action<TObject, Scope> step)
    {
        _layer.Steps.Add(step);
        return Note(path, value, at);
    }

    /// <summary>Notes which line writes a field, for conflicts and findings.</summary>
    private protected TSelf Note(DraftPath path, object? value, SourcePosition at)
    {
        _layer.Origins.Set(path, value, at, _replacing);
        return Self;
    }

    /// <summary>Notes what is wrong with a text that comes from outside.</summary>
    private protected void Check(DraftPath path, string text, Spelling error, SourcePosition at) =>
        _layer.Origins.Check(path, text, error, at);

    /// <summary>Notes what no field of the object holds.</summary>
    private protected TSelf Say<TValue>(Saying<TValue> saying, TValue value, SourcePosition at)
    {
        saying.Set(_layer.Origins, value, at, _replacing);
        return Self;
    }

    /// <summary>What was said in a place that no field of the object holds.</summary>
    private protected TValue? SaidIn<TValue>(Scope scope, Saying<TValue> saying) =>
        saying.In(LayersOf(scope).Select(layer => layer.Origins));

    private protected TSelf Annotate(string key, string value, SourcePosition at) =>
        Set(AnnotationsPath.Entry(key), value, at, d => (d.Metadata.Annotations ??= NewMap())[key] = value);

    private protected TChild AddChild<TChild>(TChild child)
        where TChild : ManifestBuilder
    {
        _layer.Children.Add(child);
        return child;
    }

    internal override IEnumerable<ManifestBuilder> ChildrenIn(Scope scope) =>
        LayersOf(scope).SelectMany(layer => layer.Children);

    internal override bool IsBalancedIn(Scope scope) => ChildrenIn(scope).Any(child => child.IsBalancedIn(scope));

    internal override long? DrainIn(Scope scope) => ChildrenIn(scope).Max(child => child.DrainIn(scope));

    /// <summary>Whether something was said, in general or for this place.</summary>
    private protected bool IsSaid(DraftPath path, Scope scope) =>
        LayersOf(scope).Any(layer => layer.Origins.At(path) is not null);

    /// <summary>A fresh object with everything the verbs and the defaults say.</summary>
    private protected TObject Compose(Scope scope)
    {
        var document = Fresh();
        (document.ApiVersion, document.Kind) = (_apiVersion, Kind);
        document.Metadata = new() { Name = Name, NamespaceProperty = scope.Namespace };
        foreach (var step in LayersOf(scope).SelectMany(layer => layer.Steps))
        {
            step(document, scope);
        }

        Label(document.Metadata, scope);
        Complete(document, scope);
        return document;
    }

    /// <summary>An object that has what its verbs write into.</summary>
    private protected virtual TObject Fresh() => new();

    /// <summary>Fills what the verbs left open.</summary>
    private protected virtual void Complete(TObject document, Scope scope) { }

    /// <summary>Gives <c>Configure</c> the last word.</summary>
    private protected Manifest Finish(TObject document, Scope scope)
    {
        foreach (var change in LayersOf(scope).SelectMany(layer => layer.Changes))
        {
            change(document);
        }

        return Manifest.Of(document, OriginsIn(scope));
    }

    /// <summary>Which line said what in a place.</summary>
    private protected virtual Origins OriginsIn(Scope scope)
    {
        Origins origins = new(Made);
        foreach (var layer in LayersOf(scope))
        {
            origins.Include(layer.Origins);
            NoteMissing(layer.Needs, scope, origins);
        }

        return origins;
    }

    private protected static SortedDictionary<string, string> NewMap() => new(StringComparer.Ordinal);

    /// <summary>What counts in a place: what was said in general, then for the cluster, then for the environment.</summary>
    private protected virtual IEnumerable<Layer<TObject>> LayersOf(Scope scope) =>
        [
            _base,
            .. LayersIn(scope.Cluster),
            .. (scope.Environment?.Lineage ?? []).Where(_overlays.ContainsKey).Select(each => _overlays[each]),
        ];

    /// <summary>What was said for the branch of a place or for all branches, apart from what its blueprint has.</summary>
    private protected IEnumerable<Layer<TObject>> LayersOfBranch(Scope scope) =>
        (scope.Environment?.Lineage.Skip(1) ?? []).Where(_overlays.ContainsKey).Select(each => _overlays[each]);

    /// <summary>What was said for the branch of a place alone.</summary>
    private protected Layer<TObject>? LayerOfBranch(Scope scope) =>
        scope.Environment is { Branch: not null } branch ? _overlays.GetValueOrDefault(branch) : null;

    /// <summary>Whether a default of branches decides about a field: it holds, and nobody said the field for the branch.</summary>
    private protected bool IsLeftTo(BranchDefault @default, DraftPath path, Scope scope) =>
        scope.Environment?.Holds(@default) == true
        && LayersOfBranch(scope).All(layer => layer.Origins.At(path) is null);

    private void Label(V1ObjectMeta metadata, Scope scope)
    {
        var labels = metadata.Labels ??= NewMap();
        var name = scope.Workload?.Name ?? Name;
        labels.TryAdd(CommonLabels.Name, WorkloadName.Plain(name, KubernetesNames.LabelValueError));
        labels.TryAdd(CommonLabels.ManagedBy, CommonLabels.EksSpec);
        if (scope.PartOf is { } fleet)
        {
            labels.TryAdd(CommonLabels.PartOf, fleet);
        }
    }

    private List<object>? TryBuildAll(out IReadOnlyList<Finding> findings)
    {
        Draft draft = new();
        draft.AddAlone().Add(Name, new(new()), this);
        var landscape = draft.ToLandscape();
        var result = SpecRules.CheckAlone(landscape);
        findings = result.Findings;
        return result.HasErrors ? null : [.. landscape.Objects.Select(item => item.Value!)];
    }
}
