using System.Diagnostics.CodeAnalysis;
using EksSpec.Builders;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>An EKS cluster, as eksctl creates it.</summary>
/// <remarks>
/// Part of a fleet through <see cref="FleetBuilder.AddCluster"/>, or alone:
/// <c>new ClusterBuilder("shop", "eu-central-1").AllowApiFrom(office).Build()</c> gives one checked <see cref="ClusterConfig"/>.
/// </remarks>
public sealed partial class ClusterBuilder : RecordBuilder<ClusterBuilder, ClusterConfig>, ICluster, IOfCluster
{
    private readonly ChildList<NodeGroupBuilder, ManagedNodeGroup> _managed = new("managedNodeGroups");
    private readonly ChildList<SelfManagedNodeGroupBuilder, NodeGroup> _selfManaged = new("nodeGroups");
    private readonly ChildList<IamServiceAccountBuilder, ClusterIamServiceAccount> _accounts = new(
        "iam.serviceAccounts"
    );
    private readonly ChildList<PodIdentityBuilder, PodIdentityAssociation> _identities = new(
        "iam.podIdentityAssociations"
    );
    private readonly ChildList<AddonBuilder, Addon> _addons = new("addons");
    private readonly ChildList<FargateProfileBuilder, FargateProfile> _profiles = new("fargateProfiles");
    private readonly ChildList<CapabilityBuilder, Capability> _capabilities = new("capabilities");
    private readonly List<INodeGroup> _pools = [];
    private readonly List<ManifestBuilder> _inBranches = [];
    private readonly Saying<string> _account = new("account");
    private readonly FleetBuilder? _fleet;

    /// <summary>Begins a cluster.</summary>
    /// <param name="name">Name: letters, digits and <c>-</c>, beginning with a letter.</param>
    /// <param name="region">AWS region, such as <c>ap-northeast-1</c>.</param>
    /// <param name="kubernetesVersion">Minor version, such as <c>1.34</c>; without it eksctl takes its default.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as AWS asks, or a text is empty.</exception>
    public ClusterBuilder(string name, string region, string? kubernetesVersion = null, params CallSite at)
        : this(name, region, kubernetesVersion, null, at) { }

    internal ClusterBuilder(string name, string region, string? kubernetesVersion, FleetBuilder? fleet, CallSite at)
        : base(
            new()
            {
                Metadata = new()
                {
                    Name = Guard.Spelled(name, NameError),
                    Region = Guard.Text(region),
                    Version = Guard.TextOrNull(kubernetesVersion),
                },
            },
            at
        ) => (Name, Region, _fleet) = (name, region, fleet);

    /// <summary>Name of the cluster.</summary>
    public string Name { get; }

    /// <summary>AWS region of the cluster.</summary>
    public string Region { get; }

    /// <summary>AWS account of the cluster.</summary>
    /// <value>The fleet's, unless <see cref="WithAccount"/> says another; <see langword="null"/> where neither says one.</value>
    public string? Account => _account.In(Origins) ?? _fleet?.Account;

    ClusterBuilder IOfCluster.Home => this;

    Origins IOfCluster.Said => Origins;

    internal FleetBuilder? Fleet => _fleet;

    /// <summary>
    /// Its folder, which is the name of its site too: the cluster's name, and where others of the fleet have the same one, its
    /// region, and its account where even that is the same.
    /// </summary>
    internal string Folder =>
        !IsShared(other => true) ? Name
        : !IsShared(other => other.Region == Region) || Account is null ? $"{Name}.{Region}"
        : $"{Name}.{Region}.{Account}";

    internal bool HasNodeGroups => NodeGroups.Any();

    internal IEnumerable<INodeGroup> NodeGroups => [.. _managed.Items, .. _selfManaged.Items, .. _pools];

    internal bool UsesAutoMode => _usesAutoMode;

    /// <summary>What the cluster puts into the environment of every branch.</summary>
    internal IReadOnlyList<ManifestBuilder> InBranches => _inBranches;

    /// <summary>Says which AWS account the cluster is in.</summary>
    /// <param name="id">The 12 digits of the account.</param>
    /// <exception cref="ArgumentException">The id isn't 12 digits.</exception>
    /// <remarks>Written nowhere, as eksctl takes the account of its credentials; <see cref="Site.Account"/> shows it.</remarks>
    public ClusterBuilder WithAccount(string id, params CallSite at) =>
        Say(_account, Guard.Spelled(id, AwsAccount.Error), at);

    /// <summary>Adds a group of nodes that EKS runs.</summary>
    /// <param name="name">Name of the group.</param>
    /// <returns>The group: pass it on to <see cref="EnvironmentBuilder.RunsOn"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public NodeGroupBuilder AddNodeGroup(string name, params CallSite at) =>
        _managed.Add(new(new() { Name = Guard.Text(name) }, this, at));

    /// <summary>Adds a group of spot nodes that EKS runs.</summary>
    /// <param name="name">Name of the group.</param>
    /// <param name="instanceTypes">Instance types of the same CPU and memory; four or more, so that one of them is to be had.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException">A text is empty, or there is no type.</exception>
    /// <remarks>Nothing keeps other pods off it yet: see <see cref="NodeGroupBuilder{TSelf, TGroup}.Isolate"/>.</remarks>
    public NodeGroupBuilder AddSpotNodeGroup(string name, IEnumerable<string> instanceTypes, params CallSite at) =>
        AddNodeGroup(name, at: at).UseSpot(at: at).WithInstanceTypes(instanceTypes, at: at);

    /// <inheritdoc cref="AddSpotNodeGroup(string, IEnumerable{string}, CallSite)"/>
    public NodeGroupBuilder AddSpotNodeGroup(string name, params Items<string> instanceTypes) =>
        AddSpotNodeGroup(name, instanceTypes, at: Guard.At(instanceTypes));

    /// <summary>Adds a group of nodes that you run.</summary>
    /// <param name="name">Name of the group.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public SelfManagedNodeGroupBuilder AddSelfManagedNodeGroup(string name, params CallSite at) =>
        _selfManaged.Add(new(new() { Name = Guard.Text(name) }, this, at));

    /// <summary>Adds an environment that lives in this cluster, in a namespace of its own.</summary>
    /// <param name="name">Name of the environment; its namespace is called the same.</param>
    /// <returns>The environment: pass it on to the workloads' <c>In</c>.</returns>
    /// <exception cref="InvalidOperationException">The cluster was made alone, so there is no fleet to add it to.</exception>
    public EnvironmentBuilder AddEnvironment(string name, params CallSite at) =>
        OfFleet("environments").Add(new EnvironmentBuilder(name, this, at));

    /// <summary>Adds a description that the environments of branches follow, and that is written nowhere itself.</summary>
    /// <param name="name">Name: their names and namespaces begin with it.</param>
    /// <returns>The blueprint: pass it on to workloads' <c>In</c>, and to <see cref="AddBranchEnvironments(EnvironmentBuilder, IEnumerable{Branch}, CallSite)"/>.</returns>
    /// <exception cref="InvalidOperationException">The cluster was made alone, so there is no fleet to add it to.</exception>
    /// <remarks>
    /// An environment that is written, such as <c>develop</c>, can be the blueprint as well. What is wrong with a blueprint for any
    /// branch is found before there is one.
    /// </remarks>
    public EnvironmentBuilder AddBlueprint(string name, params CallSite at) =>
        OfFleet("environments").AddBlueprint(new EnvironmentBuilder(name, this, at));

    /// <summary>Adds an environment for each branch: as the blueprint, in a namespace and below hosts of its own.</summary>
    /// <param name="blueprint">What they are like: an environment of this cluster, or what <see cref="AddBlueprint"/> gave.</param>
    /// <param name="branches">The branches; texts are names of branches. There may be none.</param>
    /// <returns>The environments, in the order of the branches.</returns>
    /// <exception cref="ArgumentException">The blueprint is in another cluster, or follows one itself.</exception>
    /// <exception cref="ArgumentNullException">The blueprint, the list or a branch is null.</exception>
    /// <exception cref="InvalidOperationException">The cluster was made alone.</exception>
    /// <remarks>
    /// Each is called <c>&lt;blueprint&gt;-&lt;slug&gt;</c>, and so is its namespace; <see cref="IngressBuilder.WithSubdomain"/> gives
    /// the host <c>&lt;subdomain&gt;-&lt;slug&gt;.&lt;domain&gt;</c>. The namespace carries the branch as annotation
    /// <c>eksspec.dev/branch-name</c>, and the labels <c>eksspec.dev/branch</c> with the slug and <c>eksspec.dev/blueprint</c>.
    /// </remarks>
    public BranchEnvironmentsBuilder AddBranchEnvironments(
        EnvironmentBuilder blueprint,
        IEnumerable<Branch> branches,
        params CallSite at
    )
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(branches);
        if (blueprint.Cluster != this || blueprint.Blueprint is not null)
        {
            var why = blueprint.Blueprint is null
                ? $"is in cluster '{blueprint.Cluster.Name}'"
                : "is a branch's itself";
            throw new ArgumentException($"Environment '{blueprint.Name}' {why}.", nameof(blueprint));
        }

        var fleet = OfFleet("environments");
        blueprint.IsForBranches = true;
        return new(
            blueprint,
            [.. branches.Select(branch => fleet.Add(new EnvironmentBuilder(blueprint, Guard.Given(branch), at)))]
        );
    }

    /// <inheritdoc cref="AddBranchEnvironments(EnvironmentBuilder, IEnumerable{Branch}, CallSite)"/>
    public BranchEnvironmentsBuilder AddBranchEnvironments(
        EnvironmentBuilder blueprint,
        params Items<Branch> branches
    ) => AddBranchEnvironments(blueprint, branches, at: Guard.At(branches));

    /// <summary>Builds the ClusterConfig.</summary>
    /// <returns>A config in which no rule finds an error.</returns>
    /// <exception cref="FleetInvalidException">There are errors; the exception has all findings.</exception>
    public ClusterConfig Build() =>
        TryBuild(out var config, out var findings) ? config : throw new FleetInvalidException(findings);

    /// <summary>Builds the ClusterConfig, if nothing is wrong with it. Never throws for bad content.</summary>
    /// <param name="config">The config, or <see langword="null"/> when there are errors.</param>
    /// <param name="findings">Everything that was found, warnings included.</param>
    /// <returns>Whether there are no errors.</returns>
    public bool TryBuild([NotNullWhen(true)] out ClusterConfig? config, out IReadOnlyList<Finding> findings)
    {
        Draft draft = new();
        draft.Add(this);
        var landscape = draft.ToLandscape();
        var result = SpecRules.Check(landscape, _fleet?.Options);
        findings = result.Findings;
        config = result.HasErrors ? null : landscape.Sites[0].Config;
        return config is not null;
    }

    private protected override ClusterConfig Assemble(ClusterConfig record, Problems problems)
    {
        record = WithApiAccess(WithFleetTags(record));
        var addons = Addons(problems);
        var identities = _identities.Snapshot(problems);
        var accounts = _accounts.Snapshot(problems);
        var entries = AllEntries().Snapshot(problems);
        return record with
        {
            Iam =
                identities is null && accounts is null
                    ? record.Iam
                    : (record.Iam ?? new()) with
                    {
                        // A role for a service account is trusted through the cluster's identity provider.
                        WithOidc = accounts is null ? record.Iam?.WithOidc : true,
                        ServiceAccounts = accounts ?? record.Iam?.ServiceAccounts,
                        PodIdentityAssociations = identities ?? record.Iam?.PodIdentityAssociations,
                    },
            AccessConfig = entries is null ? record.AccessConfig : WithEntries(record.AccessConfig ?? new(), entries),
            Addons = Enforcing(addons.Count == 0 ? record.Addons : addons, record),
            NodeGroups = _selfManaged.Snapshot(problems) ?? record.NodeGroups,
            ManagedNodeGroups = _managed.Snapshot(problems) ?? record.ManagedNodeGroups,
            FargateProfiles = _profiles.Snapshot(problems) ?? record.FargateProfiles,
            Capabilities = _capabilities.Snapshot(problems) ?? record.Capabilities,
        };
    }

    private protected override void IncludeChildren(Origins origins)
    {
        _managed.IncludeIn(origins);
        _selfManaged.IncludeIn(origins);
        _accounts.IncludeIn(origins);
        _identities.IncludeIn(origins);
        AllEntries().IncludeIn(origins);
        IncludeHosts(origins);
        _addons.IncludeIn(origins);
        _profiles.IncludeIn(origins);
        _capabilities.IncludeIn(origins);
    }

    private bool IsShared(Func<ClusterBuilder, bool> isLike) =>
        _fleet?.Clusters.Any(other =>
            other != this && Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase) && isLike(other)
        ) == true;

    private static string? NameError(string name) =>
        name.Length is > 0 and <= 100
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? null
            : "is no cluster name: letters, digits and '-', beginning with a letter, up to 100";

    private FleetBuilder OfFleet(string things) =>
        _fleet
        ?? throw new InvalidOperationException(
            $"A cluster that was made alone has no {things}. Use FleetBuilder.AddCluster."
        );

    private ClusterConfig WithFleetTags(ClusterConfig record)
    {
        var tags = record.Metadata!.Tags ?? ValueMap<string>.Empty;
        foreach (var (key, value) in _fleet?.Tags ?? [])
        {
            tags = tags.ContainsKey(key) ? tags : tags.With(key, value);
        }

        return tags.Count == 0 ? record : record with { Metadata = record.Metadata with { Tags = tags } };
    }
}
