using EksSpec.Builders;

namespace EksSpec.Import;

/// <summary>Makes an environment of a namespace: the builder, and the statement that makes it.</summary>
internal sealed class EnvironmentImport
{
    private readonly Chain _chain;
    private readonly EnvironmentPlan _plan;
    private NodeGroupHandle? _group;

    public EnvironmentImport(EnvironmentPlan plan, ClusterImport cluster, string variable, ModelFields fields)
    {
        _plan = plan;
        (Builder, Variable) = (cluster.Builder.AddEnvironment(plan.Name), variable);
        _chain = new($"{cluster.Variable}.AddEnvironment({Args.Of(plan.Name)})") { Variable = variable };
        if (plan.Namespace != plan.Name)
        {
            Say(new($"WithNamespace({Args.Of(plan.Namespace)})", made => made.WithNamespace(plan.Namespace)));
        }

        if (plan.Itself is { } wanted)
        {
            Describe(wanted, plan, cluster, fields);
        }
        else
        {
            Say(new("UseExistingNamespace()", made => made.UseExistingNamespace()));
        }

        Objects = [.. plan.Objects];
        Isolate(plan, cluster);
    }

    /// <summary>Its objects, each without what follows from the nodes that it runs on.</summary>
    public List<WantedObject> Objects { get; private set; }

    /// <summary>The environment.</summary>
    public EnvironmentBuilder Builder { get; }

    /// <summary>What it is called.</summary>
    public string Variable { get; }

    /// <summary>The statements that fill it.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The statements.</summary>
    public IEnumerable<string> Lines() => [.. _chain.Lines(), .. Calls, ""];

    /// <summary>The same environment in another fleet.</summary>
    public EnvironmentBuilder In(FleetBuilder fleet)
    {
        var cluster = fleet.AddCluster($"scratch-{fleet.Clusters.Count}");
        var environment = cluster.AddEnvironment(_plan.Name).WithNamespace(_plan.Namespace);
        if (_group is null)
        {
            return environment;
        }

        var group = cluster.AddSelfManagedNodeGroup(_group.Group.Name);
        foreach (var isolation in _group.Group.Isolations)
        {
            group.Isolate(isolation);
        }

        return environment.RunsOn(group);
    }

    private void Say(Verb<EnvironmentBuilder> verb)
    {
        verb.Run(Builder);
        _chain.Add(verb.Code);
    }

    // Where the pods of all objects have what a group's isolation writes, they have it from there.
    private void Isolate(EnvironmentPlan plan, ClusterImport cluster)
    {
        foreach (var group in cluster.Groups.Where(group => group.Group.Isolations.Count > 0))
        {
            IsolatedPods pods = new(group.Group.Isolations);
            var plain = plan.Objects.ConvertAll(each => each.With(pods.Without(each.Says)));
            var isThere = plain.Zip(plan.Objects).Any(each => !each.First.Says.Equals(each.Second.Says));
            if (isThere && plain.Zip(plan.Objects).All(each => IsBack(pods, each.First, each.Second, plan.Namespace)))
            {
                var name = cluster.NameOf(group);
                Say(new($"RunsOn({name})", made => made.RunsOn(group.Group)));
                (Objects, _group) = (plain, group);
                return;
            }
        }
    }

    private static bool IsBack(IsolatedPods pods, WantedObject plain, WantedObject wanted, string space)
    {
        try
        {
            var made = pods.Applied(plain.ToValue(), space);
            return wanted.IsLeftOut
                || (wanted.Namespace is null ? Documents.With(made, "namespace", null) : made).Equals(wanted.Says);
        }
        catch (Exception e) when (Refusals.Are(e))
        {
            return false;
        }
    }

    private void Describe(WantedObject wanted, EnvironmentPlan plan, ClusterImport cluster, ModelFields fields)
    {
        VerbSearch<EnvironmentBuilder> search = new(Fresh, Made, wanted.Says);
        // Labels that nobody wants are taken away by giving all of them anew.
        var usual = Written.At(Made(Fresh())!, "metadata.labels").Entries;
        var isUsual = usual.All(label => wanted.Says["metadata"]?["labels"]?[label.Key] is not null);
        foreach (var (verb, _) in search.Choose(isUsual ? Calls(wanted.Says) : []))
        {
            Say(verb);
        }

        var made = Made(Builder)!;
        if (!made.Equals(wanted.Says))
        {
            DifferencePrinter differences = new(fields, new(fields, wanted.Remarks));
            _chain.Add(differences.Change("space", nameof(V1Namespace), made, wanted.Says));
            Builder.Configure(space => Fill(space, (V1Namespace)wanted.ToValue()));
        }

        _chain.Above.AddRange(wanted.Remarks.TakeAll(SpecPath.Root));

        EnvironmentBuilder Fresh() =>
            new FleetBuilder(cluster.Builder.Fleet!.Name, cluster.Builder.Region)
                .AddCluster("scratch")
                .AddEnvironment(plan.Name)
                .WithNamespace(plan.Namespace);

        static IEnumerable<Verb<EnvironmentBuilder>> Calls(InlineDocument says) =>
            [
                .. Enum.GetValues<PodSecurity>()
                    .Select(level => new Verb<EnvironmentBuilder>(
                        $"WithPodSecurity({Args.Flags(level)})",
                        made => made.WithPodSecurity(level)
                    )),
                .. (says["metadata"]?["labels"]?.Entries ?? [])
                    .Where(label => label.Value.AsText is not null)
                    .Select(label => new Verb<EnvironmentBuilder>(
                        $"WithLabel({Args.Of(label.Key, label.Value.AsText!)})",
                        made => made.WithLabel(label.Key, label.Value.AsText!)
                    )),
            ];

        static InlineDocument? Made(EnvironmentBuilder environment) =>
            environment
                .Render(new(new()) { Environment = environment, Cluster = environment.Cluster })
                .Select(manifest => Written.Of(manifest.Document))
                .FirstOrDefault();
    }

    private static void Fill(V1Namespace space, V1Namespace wanted) =>
        (space.Metadata, space.Spec, space.Status) = (wanted.Metadata, wanted.Spec, wanted.Status);
}
