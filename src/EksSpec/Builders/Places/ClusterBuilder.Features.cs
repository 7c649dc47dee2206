using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <content>What comes with the cluster: version, logs, add-ons, and who starts its nodes.</content>
public sealed partial class ClusterBuilder
{
    private static readonly DraftPath Tags = "metadata.tags";

    private static readonly ValueList<string> CoreAddons =
    [
        "vpc-cni",
        "kube-proxy",
        "coredns",
        "metrics-server",
        AgentAddon,
    ];

    private const string AgentAddon = "eks-pod-identity-agent";

    private readonly SortedSet<string> _implied = new(StringComparer.Ordinal);
    private bool _wantsCoreAddons;
    private bool _usesAutoMode;

    /// <summary>Sets the Kubernetes version, where it differs from the fleet's.</summary>
    /// <param name="version">Minor version, such as <c>1.34</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>metadata.version</c>.</remarks>
    public ClusterBuilder WithKubernetesVersion(string version, params CallSite at) =>
        SetMetadata("metadata.version", Guard.Text(version), at, metadata => metadata with { Version = version });

    /// <summary>Puts an AWS tag on everything that eksctl makes for the cluster.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes <c>metadata.tags</c>.</remarks>
    public ClusterBuilder WithTag(string key, string value, params CallSite at)
    {
        var tag = Tags.Entry(Guard.Text(key));
        return SetMetadata(tag, Guard.Given(value), at, data => data with { Tags = data.Tags.Plus(key, value) });
    }

    /// <summary>Puts AWS tags on everything that eksctl makes for the cluster.</summary>
    /// <param name="tags">Keys with their values.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as it has to be.</exception>
    /// <remarks>As <c>WithTag</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public ClusterBuilder WithTags(params Entries tags) => Entries.Each(tags, this, WithTag);

    /// <inheritdoc cref="WithTags(Entries)"/>
    public ClusterBuilder WithTags(IEnumerable<KeyValuePair<string, string>> tags, params CallSite at) =>
        WithTags(new Entries(tags, at));

    /// <summary>Sends logs of the control plane to CloudWatch.</summary>
    /// <param name="logs">Which logs.</param>
    /// <param name="retentionDays">How long to keep them, one of CloudWatch's periods such as 7, 30, 90 or 365; without it for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retentionDays"/> is below 1.</exception>
    /// <remarks>Writes <c>cloudWatch.clusterLogging</c>.</remarks>
    public ClusterBuilder WithLogs(
        ControlPlaneLogs logs = ControlPlaneLogs.All,
        int? retentionDays = null,
        params CallSite at
    )
    {
        if (retentionDays is { } days)
        {
            Guard.AtLeast(days, 1, nameof(retentionDays));
        }

        ClusterCloudWatchLogging logging = new() { EnableTypes = logs.Write(), LogRetentionInDays = retentionDays };
        return Set(
            "cloudWatch.clusterLogging",
            logging,
            at,
            config => config with { CloudWatch = new() { ClusterLogging = logging } }
        );
    }

    /// <summary>Adds an EKS add-on.</summary>
    /// <param name="name">Name, such as <c>coredns</c> or <c>aws-ebs-csi-driver</c>.</param>
    /// <param name="version">Version, such as <c>v1.19.0-eksbuild.1</c>; without it EKS' default for the Kubernetes version.</param>
    /// <returns>The add-on.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public AddonBuilder AddAddon(string name, string? version = null, params CallSite at) =>
        _addons.Add(new(new() { Name = Guard.Text(name), Version = Guard.TextOrNull(version) }, at));

    /// <summary>Names the add-ons that every cluster needs, so that the file says what runs.</summary>
    /// <remarks>
    /// Writes <c>vpc-cni</c>, <c>kube-proxy</c>, <c>coredns</c>, <c>metrics-server</c> and <c>eks-pod-identity-agent</c> into
    /// <c>addons</c>, after those added by name. One that is both is written once, as it was added.
    /// </remarks>
    public ClusterBuilder WithCoreAddons(params CallSite at)
    {
        _wantsCoreAddons = true;
        return Note("addons", "core", at);
    }

    /// <summary>Adds a Fargate profile.</summary>
    /// <param name="name">Name of the profile.</param>
    /// <returns>The profile: say which pods it takes.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public FargateProfileBuilder AddFargateProfile(string name, params CallSite at) =>
        _profiles.Add(new(new() { Name = Guard.Text(name) }, at));

    /// <summary>Adds an EKS capability.</summary>
    /// <param name="name">Name of the capability.</param>
    /// <param name="type">What it brings.</param>
    /// <returns>The capability.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public CapabilityBuilder AddCapability(string name, CapabilityType type, params CallSite at)
    {
        HasArgoCd |= type == CapabilityType.ArgoCd;
        return _capabilities.Add(new(new() { Name = Guard.Text(name), Type = Guard.Defined(type).Write() }, at));
    }

    /// <summary>Whether an Argo CD that runs outside of it was added.</summary>
    internal bool HasArgoCd { get; private set; }

    /// <summary>Lets EKS start the nodes by itself (Auto Mode). The cluster then has no node groups.</summary>
    /// <param name="nodePools">EKS' own pools, <c>general-purpose</c> and <c>system</c>; without it both.</param>
    /// <remarks>Writes <c>autoModeConfig</c>.</remarks>
    public ClusterBuilder UseAutoMode(ValueList<string>? nodePools = null, params CallSite at)
    {
        _usesAutoMode = true;
        return SetAutoMode(new() { Enabled = true, NodePools = nodePools }, at);
    }

    /// <summary>Says that EKS doesn't start nodes by itself: the node groups do.</summary>
    /// <remarks>Writes <c>autoModeConfig.enabled: false</c>. A later release of eksctl turns Auto Mode on where nothing is said.</remarks>
    public ClusterBuilder WithoutAutoMode(params CallSite at) => SetAutoMode(new() { Enabled = false }, at);

    /// <summary>Installs Karpenter, which starts nodes as pods need them.</summary>
    /// <param name="version">Version of Karpenter, such as <c>1.8.1</c>.</param>
    /// <param name="spotInterruptionQueue">Whether it hears of spot interruptions before they come.</param>
    /// <exception cref="ArgumentException"><paramref name="version"/> is empty.</exception>
    /// <remarks>Writes <c>karpenter</c> and, as it needs it, <c>iam.withOIDC: true</c>.</remarks>
    public ClusterBuilder UseKarpenter(string version, bool spotInterruptionQueue = true, params CallSite at)
    {
        Karpenter karpenter = new()
        {
            Version = Guard.Text(version),
            CreateServiceAccount = true,
            WithSpotInterruptionQueue = spotInterruptionQueue,
        };
        return UseOidc(at: at).Set("karpenter", karpenter, at, config => config with { Karpenter = karpenter });
    }

    /// <summary>Installs Flux from a Git repository.</summary>
    /// <param name="gitProvider">Where the repository is: <c>github</c>, <c>gitlab</c>, <c>bitbucket-server</c>, <c>git</c>.</param>
    /// <param name="flags">Flags of <c>flux bootstrap</c>, by name without dashes. Never a token.</param>
    /// <exception cref="ArgumentException"><paramref name="gitProvider"/> is empty, or there is no flag.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="flags"/> is null.</exception>
    /// <remarks>Writes <c>gitops.flux</c>.</remarks>
    [OverloadResolutionPriority(1)]
    public ClusterBuilder UseFlux(string gitProvider, params Entries flags)
    {
        Flux flux = new() { Flags = Guard.Given(flags).ToMap(), GitProvider = Guard.Text(gitProvider) };
        if (flux.Flags.Count == 0)
        {
            const string NoFlags = "Flux can't be installed without flags, such as the owner and the repository.";
            throw new ArgumentException(NoFlags, nameof(flags));
        }

        return Set("gitops.flux", flux, flags.At, config => config with { Gitops = new() { Flux = flux } });
    }

    /// <inheritdoc cref="UseFlux(string, Entries)"/>
    public ClusterBuilder UseFlux(
        string gitProvider,
        IEnumerable<KeyValuePair<string, string>> flags,
        params CallSite at
    ) => UseFlux(gitProvider, new Entries(flags, at));

    /// <summary>Leaves a Kubernetes version when its standard support ends, instead of paying for extended support.</summary>
    /// <remarks>Writes <c>upgradePolicy.supportType: STANDARD</c>. Without it EKS extends.</remarks>
    public ClusterBuilder WithStandardSupport(params CallSite at) =>
        Set(
            "upgradePolicy.supportType",
            "STANDARD",
            at,
            config => config with { UpgradePolicy = new() { SupportType = "STANDARD" } }
        );

    /// <summary>Lets AWS move traffic away from a zone that is not well.</summary>
    /// <remarks>Writes <c>zonalShiftConfig.enabled: true</c>.</remarks>
    public ClusterBuilder UseZonalShift(params CallSite at) =>
        Set("zonalShiftConfig.enabled", true, at, c => c with { ZonalShiftConfig = new() { Enabled = true } });

    /// <summary>Adds an add-on, unless it is added by name.</summary>
    internal void Imply(string addon) => _implied.Add(addon);

    private ClusterBuilder SetMetadata(
        DraftPath path,
        string value,
        SourcePosition at,
        Func<ClusterMeta, ClusterMeta> change
    ) => Set(path, value, at, config => config with { Metadata = change(config.Metadata!) });

    private ClusterBuilder SetAutoMode(AutoModeConfig auto, SourcePosition at) =>
        Set("autoModeConfig", auto, at, config => config with { AutoModeConfig = auto });

    private ValueList<Addon> Addons(Problems problems)
    {
        // Children come first, so that an index in a finding is an index of the list below.
        var added = _addons.Snapshot(problems) ?? ValueList<Addon>.Empty;
        var names = added.Select(addon => addon.Name).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> implied =
            _wantsCoreAddons ? CoreAddons
            : NeedsAgent(added) ? [AgentAddon]
            : [];
        var missing = implied.Concat(_implied).Distinct().Where(name => !names.Contains(name));
        return [.. added, .. missing.Select(name => new Addon { Name = name })];
    }

    private bool NeedsAgent(ValueList<Addon> addons) =>
        !_usesAutoMode && (_identities.Items.Count > 0 || addons.Any(HasIdentities));

    private static bool HasIdentities(Addon addon) =>
        addon is { UseDefaultPodIdentityAssociations: true } or { PodIdentityAssociations.Count: > 0 };
}
