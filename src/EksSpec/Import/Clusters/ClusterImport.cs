using EksSpec.Builders;
using EksSpec.Eksctl;

namespace EksSpec.Import;

/// <summary>Makes a cluster of a ClusterConfig: the builder, and the statements that make it.</summary>
internal sealed class ClusterImport
{
    private readonly ClusterConfig _wanted;
    private readonly InlineDocument _written;
    private readonly RemarkBook _remarks;
    private readonly NameBook _names;
    private readonly DifferencePrinter _differences;
    private readonly List<Chain> _parts = [];
    private readonly List<NodeGroupHandle> _groups = [];
    private readonly Chain _chain;

    /// <summary>Adds the cluster to a fleet.</summary>
    /// <param name="fleet">The fleet that it is added to.</param>
    /// <param name="wanted">The config; one with a name only where none is known.</param>
    /// <param name="variable">What the cluster is called.</param>
    /// <param name="fields">What C# calls the fields of models.</param>
    /// <param name="remarks">The comments of the config.</param>
    /// <param name="names">The names that are taken.</param>
    public ClusterImport(
        FleetBuilder fleet,
        ClusterConfig wanted,
        string variable,
        ModelFields fields,
        RemarkBook remarks,
        NameBook names
    )
    {
        (_wanted, _remarks, _names, _written) = (wanted, remarks, names, Written.Of(wanted));
        _differences = new(fields, new(fields, remarks));
        (Builder, _chain) = Begin(fleet, variable);
        AddParts();
        AddCalls();
    }

    /// <summary>The cluster.</summary>
    public ClusterBuilder Builder { get; }

    /// <summary>What it is called.</summary>
    public string Variable => _chain.Variable!;

    /// <summary>Its node groups.</summary>
    public IReadOnlyList<NodeGroupHandle> Groups => _groups;

    /// <summary>What a node group is called: it gets a name when somebody asks.</summary>
    public string NameOf(NodeGroupHandle group) =>
        group.Statement.Variable ??= _names.Variable(group.Group.Name, "Nodes");

    /// <summary>Says what is left of the config; after everything else was added, as some of that changes it.</summary>
    public void Finish()
    {
        var made = Written.Of(Builder.Snapshot(new()));
        if (!made.Equals(_written))
        {
            var change = _differences.With("config", nameof(ClusterConfig), made, _written, SpecPath.Root);
            _chain.Add(Configure("config", change));
            Builder.Configure(_ => _wanted);
        }

        _chain.Above.InsertRange(0, _remarks.TakeAll(SpecPath.Root));
    }

    /// <summary>The statements.</summary>
    public IEnumerable<string> Lines() => _chain.Lines().Concat(_parts.SelectMany(part => part.Lines()));

    /// <summary>A call of <c>Configure</c>.</summary>
    private static Snippet Configure(string name, Snippet change) =>
        ModelPrinter.Call("Configure", change.Between($"{name} => ", ""));

    private (ClusterBuilder, Chain) Begin(FleetBuilder fleet, string variable)
    {
        var data = _wanted.Metadata ?? new();
        var region = data.Region is { Length: > 0 } given ? given : fleet.Region;
        var version = data.Version is { Length: > 0 } said ? said : fleet.KubernetesVersion;
        var own = Args.Named(
            ("region", region == fleet.Region ? null : Args.Of(region)),
            ("kubernetesVersion", version is null || version == fleet.KubernetesVersion ? null : Args.Of(version))
        );
        var name = data.Name ?? "";
        ClusterBuilder builder;
        try
        {
            builder = fleet.AddCluster(name, region, version);
        }
        catch (ArgumentException)
        {
            // eksctl takes names that AWS refuses; Configure gives it.
            name = "cluster";
            builder = fleet.AddCluster(name, region, version);
        }

        var separator = own.Length > 0 ? ", " : "";
        return (builder, new($"fleet.AddCluster({Args.Of(name)}{separator}{own})") { Variable = variable });
    }

    private void AddParts()
    {
        AddAll(
            "managedNodeGroups",
            _wanted.ManagedNodeGroups,
            (cluster, group) => cluster.AddNodeGroup(group.Name!),
            group => $"AddNodeGroup({Args.Of(group.Name!)})",
            NodeGroupCalls.Of,
            group => new() { ManagedNodeGroups = [group] }
        );
        AddAll(
            "nodeGroups",
            _wanted.NodeGroups,
            (cluster, group) => cluster.AddSelfManagedNodeGroup(group.Name!),
            group => $"AddSelfManagedNodeGroup({Args.Of(group.Name!)})",
            NodeGroupCalls.Of,
            group => new() { NodeGroups = [group] }
        );
        AddAll(
            "addons",
            _wanted.Addons,
            (cluster, addon) => cluster.AddAddon(addon.Name!, addon.Version),
            addon => $"AddAddon({Args.Of([addon.Name!, .. addon.Version is { } version ? [version] : (string[])[]])})",
            ClusterPartCalls.Of,
            addon => new() { Addons = [addon] }
        );
        AddAll(
            "iam.serviceAccounts",
            _wanted.Iam?.ServiceAccounts,
            (cluster, account) => cluster.AddIamServiceAccount(account.Metadata?.Namespace!, account.Metadata?.Name!),
            account => $"AddIamServiceAccount({Args.Of(account.Metadata?.Namespace!, account.Metadata?.Name!)})",
            ClusterPartCalls.Of,
            account => new() { Iam = new() { ServiceAccounts = [account] } }
        );
        AddAll(
            "iam.podIdentityAssociations",
            _wanted.Iam?.PodIdentityAssociations,
            (cluster, identity) => cluster.AddPodIdentity(identity.Namespace!, identity.ServiceAccountName!),
            identity => $"AddPodIdentity({Args.Of(identity.Namespace!, identity.ServiceAccountName!)})",
            ClusterPartCalls.Of,
            identity => new() { Iam = new() { PodIdentityAssociations = [identity] } }
        );
        AddAll(
            "accessConfig.accessEntries",
            _wanted.AccessConfig?.AccessEntries,
            (cluster, entry) => cluster.AddAccessEntry(entry.PrincipalArn!),
            entry => $"AddAccessEntry({Args.Of(entry.PrincipalArn!)})",
            ClusterPartCalls.Of,
            entry => new() { AccessConfig = new() { AccessEntries = [entry] } }
        );
        AddAll(
            "fargateProfiles",
            _wanted.FargateProfiles,
            (cluster, profile) => cluster.AddFargateProfile(profile.Name!),
            profile => $"AddFargateProfile({Args.Of(profile.Name!)})",
            ClusterPartCalls.Of,
            profile => new() { FargateProfiles = [profile] }
        );
        AddAll(
            "capabilities",
            _wanted.Capabilities,
            (cluster, capability) => cluster.AddCapability(capability.Name!, TypeOf(capability)),
            capability => $"AddCapability({Args.Of(capability.Name!)}, {Args.Flags(TypeOf(capability))})",
            ClusterPartCalls.Of,
            capability => new() { Capabilities = [capability] }
        );
    }

    private static CapabilityType TypeOf(Capability capability) =>
        Enum.TryParse<CapabilityType>(capability.Type, true, out var type) ? type : default;

    /// <summary>Adds all of a list; where one can't be added, the list is left to <c>Configure</c>.</summary>
    private void AddAll<TBuilder, TRecord>(
        string list,
        ValueList<TRecord>? items,
        Func<ClusterBuilder, TRecord, TBuilder> add,
        Func<TRecord, string> code,
        Func<TRecord, IEnumerable<Verb<TBuilder>>> calls,
        Func<TRecord, ClusterConfig> whole
    )
        where TBuilder : RecordBuilder<TBuilder, TRecord>
        where TRecord : class
    {
        if (items is null || !items.All(CanBeAdded))
        {
            return;
        }

        foreach (var (index, item) in items.Index())
        {
            var place = SpecPath.Parse(list);
            var (first, own) = (place.Item(0), place.Item(index));
            var wanted = Written.At(Written.Of(whole(item)), first);
            VerbSearch<TBuilder> search = new(() => add(Scratch(), item), Made, wanted);
            var builder = add(Builder, item);
            Chain part = new($"{Variable}.{code(item)}");
            part.Above.AddRange(index == 0 ? [.. _remarks.Take(place), .. _remarks.Take(own)] : _remarks.Take(own));
            foreach (var (verb, brings) in search.Choose(calls(item)))
            {
                verb.Run(builder);
                part.Add(verb.Code, TakeRemarks(own, brings));
            }

            var made = Made(builder) ?? InlineDocument.Null;
            if (!made.Equals(wanted))
            {
                var name = list.EndsWith("odeGroups", StringComparison.Ordinal) ? "group" : "made";
                var change = _differences.With(name, typeof(TRecord).Name, made, wanted, own);
                part.Add(Configure(name, change));
                builder.Configure(_ => item);
            }

            part.Above.AddRange(_remarks.TakeAll(own));
            _parts.Add(part);
            if (builder is INodeGroup group)
            {
                _groups.Add(new(group, part));
            }
        }

        bool CanBeAdded(TRecord item)
        {
            try
            {
                return item is not null && add(Scratch(), item) is not null;
            }
            catch (Exception e) when (Refusals.Are(e))
            {
                return false;
            }
        }

        InlineDocument? Made(TBuilder builder)
        {
            Problems problems = new();
            var record = builder.Snapshot(problems);
            return problems.Findings.Count > 0 || builder.AllOrigins().HasConflicts
                ? null
                : Written.At(Written.Of(whole(record)), SpecPath.Parse(list).Item(0));
        }
    }

    private void AddCalls()
    {
        // What was added stands for itself.
        var wanted = Written.Of(Without(_wanted));
        VerbSearch<ClusterBuilder> search = new(Empty, Made, wanted);
        foreach (var (verb, brings) in search.Choose(ClusterCalls.Of(_wanted)))
        {
            verb.Run(Builder);
            _chain.Add(verb.Code, TakeRemarks(SpecPath.Root, brings));
        }

        ClusterBuilder Empty() => new FleetBuilder("empty", Builder.Region).AddCluster(Builder.Name);

        static InlineDocument? Made(ClusterBuilder cluster)
        {
            Problems problems = new();
            var record = cluster.Snapshot(problems);
            return problems.Findings.Count > 0 || cluster.AllOrigins().HasConflicts ? null : Written.Of(record);
        }
    }

    private static ClusterConfig Without(ClusterConfig config) =>
        config with
        {
            ManagedNodeGroups = null,
            NodeGroups = null,
            Addons = null,
            FargateProfiles = null,
            Capabilities = null,
            Iam = config.Iam is { } iam ? iam with { ServiceAccounts = null, PodIdentityAssociations = null } : null,
            AccessConfig = config.AccessConfig is { } access ? access with { AccessEntries = null } : null,
        };

    private static ClusterBuilder Scratch() => new("scratch", "scratch");

    // Those of what a call brings, and of what holds it.
    private List<string> TakeRemarks(SpecPath own, IReadOnlyList<SpecPath> brings) =>
        [.. brings.Order().SelectMany(path => _remarks.TakeOnWay(own, path))];
}
