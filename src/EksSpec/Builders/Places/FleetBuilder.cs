using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Rules;
using FluentValidation;

namespace EksSpec;

/// <summary>Clusters, the environments in them and the workloads in those: described together, checked together, written together.</summary>
/// <remarks>
/// <c>Add…</c> makes a child and returns it: keep it and pass it on. <c>With… Use… Allow… In… RunsOn… Isolate…</c> return the same
/// builder. <c>Configure</c> reaches every other field. The order of the calls doesn't matter, apart from the order of children.
/// </remarks>
public sealed partial class FleetBuilder
{
    private static readonly DraftPath TagsPath = "metadata.tags";

    private readonly List<ClusterBuilder> _clusters = [];
    private readonly List<EnvironmentBuilder> _environments = [];
    private readonly List<EnvironmentBuilder> _blueprints = [];
    private readonly List<BranchGenerator> _generators = [];
    private readonly List<ManifestBuilder> _workloads = [];
    private readonly List<Cidr> _apiSources = [];
    private readonly List<Action<V1PodTemplateSpec>> _podChanges = [];
    private readonly Saying<string> _account = new("account");
    private readonly Origins _origins;
    private ValueMap<string> _tags = ValueMap<string>.Empty;
    private Dictionary<EnvironmentBuilder, SlugBudget>? _budgets;
    private Dictionary<EnvironmentBuilder, ValueList<SpecObject>> _branchObjects = [];

    /// <summary>Begins a fleet.</summary>
    /// <param name="name">Name; objects carry it as label <c>app.kubernetes.io/part-of</c>.</param>
    /// <param name="region">AWS region of its clusters, where they say no other, such as <c>ap-northeast-1</c>.</param>
    /// <param name="kubernetesVersion">Minor version of its clusters, where they say no other, such as <c>1.34</c>; without it eksctl takes its default.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as a label value, or a text is empty.</exception>
    public FleetBuilder(string name, string region, string? kubernetesVersion = null, params CallSite at)
    {
        Name = Guard.Spelled(Guard.Text(name), KubernetesNames.LabelValueError, nameof(name));
        Region = Guard.Text(region);
        KubernetesVersion = Guard.TextOrNull(kubernetesVersion);
        _origins = new(at);
    }

    /// <summary>Name of the fleet.</summary>
    public string Name { get; }

    /// <summary>AWS region of its clusters, where they say no other.</summary>
    public string Region { get; }

    /// <summary>Kubernetes version of its clusters; <see langword="null"/> for eksctl's default.</summary>
    public string? KubernetesVersion { get; }

    internal IReadOnlyList<ClusterBuilder> Clusters => _clusters;

    internal IReadOnlyList<EnvironmentBuilder> Environments => _environments;

    /// <summary>What branches follow and is no environment itself.</summary>
    internal IReadOnlyList<EnvironmentBuilder> Blueprints => _blueprints;

    /// <summary>What branches follow, or are to follow.</summary>
    internal IEnumerable<EnvironmentBuilder> Followed =>
        _environments.Select(each => each.Blueprint).OfType<EnvironmentBuilder>().Concat(Rehearsed).Distinct();

    /// <summary>What is judged as any branch would have it: some tool makes environments of it, or nothing else shows what it is like.</summary>
    internal IEnumerable<EnvironmentBuilder> Rehearsed =>
        _blueprints.Concat(_generators.Select(each => each.Blueprint)).Distinct();

    /// <summary>What is written as any branch would have it, for tools that only change what is there.</summary>
    internal IEnumerable<EnvironmentBuilder> Based =>
        _generators.Where(each => each.NeedsBase).Select(each => each.Blueprint).Distinct();

    /// <summary>The tools that make environments of branches.</summary>
    internal IReadOnlyList<BranchGenerator> Generators => _generators;

    internal IReadOnlyList<ManifestBuilder> Workloads => _workloads;

    internal IReadOnlyList<Cidr> ApiSources => _apiSources;

    internal IReadOnlyList<Action<V1PodTemplateSpec>> PodChanges => _podChanges;

    internal IEnumerable<KeyValuePair<string, string>> Tags => _tags;

    /// <summary>The AWS account of its clusters.</summary>
    internal string? Account => _account.In(_origins);

    internal Origins Origins => _origins;

    /// <summary>Lets blocks of addresses reach the public API endpoint of every cluster.</summary>
    /// <param name="sources">The blocks, such as <c>"203.0.113.10/32"</c>; a single address is <c>/32</c>.</param>
    /// <exception cref="ArgumentException">There is no block.</exception>
    /// <remarks>As <see cref="ClusterBuilder.AllowApiFrom(Items{Cidr})"/> on each cluster that isn't private.</remarks>
    public FleetBuilder AllowApiFrom(params IEnumerable<Cidr> sources)
    {
        _apiSources.AddRange(Guard.Items(sources));
        return this;
    }

    /// <summary>Puts an AWS tag on everything that eksctl makes for the clusters.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>A tag of the same key on a cluster wins there.</remarks>
    public FleetBuilder WithTag(string key, string value, params CallSite at)
    {
        _origins.Set(TagsPath.Entry(Guard.Text(key)), Guard.Given(value), at);
        _tags = _tags.With(key, value);
        return this;
    }

    /// <summary>Puts AWS tags on everything that eksctl makes for the clusters.</summary>
    /// <param name="tags">Keys with their values.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as it has to be.</exception>
    /// <remarks>As <c>WithTag</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public FleetBuilder WithTags(params Entries tags) => Entries.Each(tags, this, WithTag);

    /// <inheritdoc cref="WithTags(Entries)"/>
    public FleetBuilder WithTags(IEnumerable<KeyValuePair<string, string>> tags, params CallSite at) =>
        WithTags(new Entries(tags, at));

    /// <summary>Changes every pod of the fleet, whatever kind of workload it belongs to.</summary>
    /// <param name="change">Changes a pod template that nobody else holds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <remarks>Runs after isolation, before the environment's and the workload's own changes.</remarks>
    public FleetBuilder ForEachPod(Action<V1PodTemplateSpec> change)
    {
        _podChanges.Add(Guard.Given(change));
        return this;
    }

    /// <summary>Adds a rule of your own.</summary>
    /// <typeparam name="T">What it looks at: <see cref="ClusterConfig"/>, a type of <c>k8s.Models</c>, or <see cref="Site"/>.</typeparam>
    /// <param name="rules">A FluentValidation validator; see <see cref="RuleOptions.With{T}"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public FleetBuilder UseRules<T>(IValidator<T> rules)
    {
        _options = _options.With(rules);
        return this;
    }

    /// <summary>Says what rules are told from outside: a date, a profile, what others make in the clusters.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public FleetBuilder UseOptions(RuleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options with { UserRules = _options.UserRules.And(options.UserRules) };
        return this;
    }

    /// <summary>Says where custom resources keep their pod templates, so that isolation and proofs reach those pods too.</summary>
    /// <param name="templates">The table: <see cref="PodTemplates.Default"/> with what it lacks.</param>
    /// <exception cref="ArgumentNullException"><paramref name="templates"/> is null.</exception>
    public FleetBuilder UsePodTemplates(PodTemplates templates)
    {
        (_podTemplates, _allPodTemplates) = (Guard.Given(templates), null);
        return this;
    }

    /// <summary>Says which AWS account the clusters are in, where a cluster says no other.</summary>
    /// <param name="id">The 12 digits of the account.</param>
    /// <exception cref="ArgumentException">The id isn't 12 digits.</exception>
    /// <remarks>Written nowhere, as eksctl takes the account of its credentials; <see cref="Site.Account"/> shows it.</remarks>
    public FleetBuilder WithAccount(string id, params CallSite at)
    {
        _account.Set(_origins, Guard.Spelled(id, AwsAccount.Error), at, replace: false);
        return this;
    }

    /// <summary>Adds a cluster.</summary>
    /// <param name="name">Name: letters, digits and <c>-</c>, beginning with a letter. Where two of the fleet have it, in other regions or accounts, their folders are <c>name.region</c>, or <c>name.region.account</c>.</param>
    /// <param name="region">AWS region; without it the fleet's.</param>
    /// <param name="kubernetesVersion">Minor version, such as <c>1.34</c>; without it the fleet's.</param>
    /// <returns>The cluster.</returns>
    /// <exception cref="ArgumentException">The name isn't spelled as AWS asks, or a text is empty.</exception>
    public ClusterBuilder AddCluster(
        string name,
        string? region = null,
        string? kubernetesVersion = null,
        params CallSite at
    )
    {
        ClusterBuilder cluster = new(name, region ?? Region, kubernetesVersion ?? KubernetesVersion, this, at);
        _clusters.Add(cluster);
        return cluster;
    }

    internal EnvironmentBuilder Add(EnvironmentBuilder environment)
    {
        _environments.Add(environment);
        return environment;
    }

    internal EnvironmentBuilder AddBlueprint(EnvironmentBuilder blueprint)
    {
        _blueprints.Add(blueprint);
        return blueprint;
    }

    internal void Add(BranchGenerator generator) => _generators.Add(generator);

    /// <summary>How long slugs of a blueprint's branches may be.</summary>
    internal SlugBudget BudgetOf(EnvironmentBuilder blueprint) =>
        _budgets?.GetValueOrDefault(blueprint) ?? SlugBudget.Of(blueprint);

    /// <summary>Keeps the slugs as they are while something runs, as every name asks for them.</summary>
    internal void KeepSlugs(Action action)
    {
        var budgets = Followed.ToDictionary(each => each, SlugBudget.Of);
        Temporarily.Set(ref _branchObjects, [], () => Temporarily.Set(ref _budgets, budgets, action));
    }

    /// <summary>What every branch of a blueprint has, while the fleet is built.</summary>
    internal ValueList<SpecObject> BranchObjectsOf(EnvironmentBuilder blueprint) =>
        _branchObjects.GetValueOrDefault(blueprint, []);

    internal void Keep(EnvironmentBuilder blueprint, ValueList<SpecObject> branchObjects) =>
        _branchObjects[blueprint] = branchObjects;
}
