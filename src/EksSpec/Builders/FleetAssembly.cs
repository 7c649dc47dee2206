using System.Diagnostics.CodeAnalysis;
using EksSpec.Delivery;
using EksSpec.Placement;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>Turns what was said into a landscape, has it judged, and makes the fleet of it.</summary>
internal sealed class FleetAssembly
{
    private readonly FleetBuilder _builder;
    private readonly Draft _draft = new();
    private readonly List<SaidFinding> _said = [];
    private DeliveryPlan _delivery = new();
    private FieldOrder? _order;

    private FleetAssembly(FleetBuilder builder) => _builder = builder;

    public static bool TryBuild(
        FleetBuilder builder,
        [NotNullWhen(true)] out Fleet? fleet,
        out IReadOnlyList<Finding> findings
    )
    {
        Fleet? built = null;
        IReadOnlyList<Finding> found = [];
        builder.KeepSlugs(() => (built, found) = new FleetAssembly(builder).Build());
        (fleet, findings) = (built, found);
        return fleet is not null;
    }

    private (Fleet? Fleet, IReadOnlyList<Finding> Findings) Build()
    {
        Assemble();
        _delivery = new FleetDelivery(_builder, _draft).Deliver();
        _said.AddRange(_delivery.Findings);
        var files = Write();
        var landscape = _draft.ToLandscape();
        // What stands for the environments of branches is judged as if it were there.
        var judged = _draft.IsRehearsing ? _draft.ToLandscape(rehearsing: true) : landscape;
        Placements placements = new(judged, _builder.Options.InstanceTypes);
        var proofs = Prove(judged, placements);
        JudgeNames();
        JudgePlaces();
        JudgeSlugs();
        JudgeImages();
        JudgeForks();
        _said.AddRange(BranchLives.Judge(_builder));
        _said.AddRange(AdminHosts.FindingsOf(_builder));
        _said.AddRange(_draft.Sites.SelectMany(site => new SharedLoadBalancers(site).Findings()));
        _said.AddRange(_draft.Sites.SelectMany(SharedGateways.Findings));
        var result = SpecRules.Check(judged, Options, placements, _said);
        IReadOnlyList<Finding> findings = [.. OncePerLine(result.Findings), .. result.UnusedSuppressions];
        return (
            result.HasErrors
                ? null
                : new(_builder.Name, landscape, files, proofs, findings, Blueprints())
                {
                    Types = _builder.Options.InstanceTypes,
                    BroughtBy = _delivery
                        .Added.Where(file => file.Folder is not null)
                        .ToLookup(file => file.Folder!, file => file.Path),
                },
            findings
        );
    }

    private RuleOptions Options =>
        _builder.Delivery is { Tool.Kind: var kind } ? _builder.Options with { Delivery = kind } : _builder.Options;

    /// <summary>What a line of the program says of an object for every branch is told of one of them, or of the blueprint.</summary>
    private IEnumerable<Finding> OncePerLine(IEnumerable<Finding> findings)
    {
        var branches = _builder
            .Environments.Where(environment => environment.Branch is not null)
            .Select(environment => (environment.Cluster.Folder, environment.Namespace))
            .ToHashSet();
        HashSet<(RuleInfo, SpecPath, SourcePosition?, string?, string?)> told = [];
        foreach (var finding in findings)
        {
            var item = finding.Object;
            // A loop makes several objects in one line.
            var isNew = told.Add((finding.Rule, finding.Path, finding.Position, item?.Kind, item?.Name));
            if (isNew || item?.Namespace is not { } space || !branches.Contains((item.Site, space)))
            {
                yield return finding;
            }
        }
    }

    private List<FleetBlueprint> Blueprints() =>
        [
            .. _builder.Followed.Select(blueprint => new FleetBlueprint(
                blueprint.Cluster.Folder,
                blueprint.Name,
                _builder.BranchObjectsOf(blueprint)
            )),
        ];

    /// <summary>What every branch of a blueprint has.</summary>
    private ValueList<SpecObject> ObjectsOf(EnvironmentBuilder blueprint)
    {
        var site = _draft.Sites.First(each => each.Builder == blueprint.Cluster);
        var files = site.FilesOf(blueprint.Rehearsal());
        return [.. files.SelectMany(file => file.Manifests, (_, made) => made.Object)];
    }

    private void Assemble()
    {
        foreach (var cluster in _builder.Clusters)
        {
            var site = _draft.Add(cluster);
            site.Guards = (environment, all) => new BranchGuards(environment, all);
            var shared = cluster.Objects.Where(made => !made.ComesAfterBranches);
            AddShared(site, shared.Concat(UsualClasses(cluster)).Concat(cluster.SharedGuards()));

            foreach (var environment in _builder.Environments.Where(environment => environment.Cluster == cluster))
            {
                site.AddFiles(environment);
            }

            foreach (var blueprint in _builder.Rehearsed.Where(blueprint => blueprint.Cluster == cluster))
            {
                site.AddFiles(blueprint.Rehearsal());
            }

            if (cluster.Alerts is { } alerts && PlacementAlerts.Of(alerts, site) is { } watching)
            {
                AddShared(site, [watching]);
            }
        }

        AddMadeOfBranches();
        var unwritten = _builder.Clusters.SelectMany(cluster => cluster.Unwritten).Append(_builder.Origins);
        var found = unwritten.SelectMany(origins => origins.FindingsIn(InlineDocument.Null));
        _said.AddRange(found.Select(finding => new SaidFinding(null, finding)));
    }

    /// <summary>What tools make environments of, in whichever cluster the tool runs.</summary>
    private void AddMadeOfBranches()
    {
        foreach (var blueprint in _builder.Followed)
        {
            _builder.Keep(blueprint, ObjectsOf(blueprint));
        }

        foreach (var site in _draft.Sites)
        {
            AddShared(site, site.Builder!.Objects.Where(made => made.ComesAfterBranches));
        }
    }

    private static void AddShared(DraftSite site, IEnumerable<ManifestBuilder> objects)
    {
        var cluster = site.Builder!;
        foreach (var made in objects)
        {
            site.Add($"{cluster.Folder}/{made.FileName}.yaml", new(new()) { Cluster = cluster }, made);
        }
    }

    /// <summary>In Auto Mode: the classes of Ingresses that are on no load balancer of their own.</summary>
    private IEnumerable<ManifestBuilder> UsualClasses(ClusterBuilder cluster)
    {
        if (!cluster.UsesAutoMode)
        {
            return [];
        }

        var wanted =
            from environment in _builder.Environments
            where environment.Cluster == cluster
            let scope = new Scope(new()) { Environment = environment, Cluster = cluster }
            from workload in _builder.Workloads
            where workload.IsIn(environment)
            from service in workload.ChildrenIn(scope)
            from ingress in service.ChildrenIn(scope).OfType<IngressBuilder>()
            let isInternetFacing = ingress.IsUsualInternetFacing(scope)
            where isInternetFacing is not null
            select (IsInternetFacing: isInternetFacing.Value, ingress.Made);
        return wanted
            .GroupBy(each => each.IsInternetFacing)
            .OrderBy(same => same.Key)
            .Select(same => UsualLoadBalancers.Of(cluster, same.Key, same.First().Made));
    }

    /// <summary>The order that definitions give to custom resources, wherever in the fleet the two stand.</summary>
    private FieldOrder Order =>
        _order ??= FieldOrder.Of(
            _draft
                .Sites.SelectMany(site => site.Files)
                .SelectMany(file => file.Manifests, (_, made) => made.Object.Value),
            _builder.Options.Definitions
        );

    private ValueList<FleetFile> Write()
    {
        List<FleetFile> files = [];
        foreach (var site in _draft.Sites)
        {
            Write($"{site.Builder!.Folder}/cluster.yaml", [site.Cluster!], files);
            foreach (var file in site.Files)
            {
                Write(file.Path, [.. file.Manifests.Select(made => made.Object)], files);
            }

            WriteBases(site, files);
            WriteOthers(site.Builder!, files);
        }

        files.AddRange(_delivery.Files);
        return files.ToValueList();
    }

    /// <summary>What Argo CD makes the environments of branches of: the objects of any branch, with the list that kustomize asks for.</summary>
    private void WriteBases(DraftSite site, List<FleetFile> files)
    {
        foreach (var blueprint in _builder.Based.Where(blueprint => blueprint.Cluster == site.Builder))
        {
            var folder = blueprint.Rehearsal().Folder;
            var parts = site.Rehearsed.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).ToList();
            foreach (var file in parts)
            {
                Write(file.Path, [.. file.Manifests.Select(made => made.Object)], files);
            }

            files.Add(KustomizationFile.Of(folder, parts.Select(file => file.Path[folder.Length..])));
        }
    }

    private void WriteOthers(ClusterBuilder cluster, List<FleetFile> files)
    {
        foreach (var generator in _builder.Generators.Where(each => each.Blueprint.Cluster == cluster))
        {
            try
            {
                files.AddRange(generator.Files());
            }
            catch (UnwritableDocumentException unwritable)
            {
                Say(null, ProgramRules.Unwritable, unwritable.Message, generator.Made);
            }
        }
    }

    private void Write(string path, IReadOnlyList<SpecObject> objects, List<FleetFile> files)
    {
        var written = objects.ToDictionary(item => item, item => Order.Of(item.Value!));
        try
        {
            files.Add(FleetFile.Of(path, objects, item => written[item]));
        }
        catch (UnwritableDocumentException unwritable)
        {
            var item = objects.First(item => ReferenceEquals(written[item], unwritable.Document));
            _said.Add(new(item, new(ProgramRules.Unwritable, unwritable.Path, unwritable.Message)));
        }
    }

    private ValueMap<PlacementProof> Prove(Landscape landscape, Placements placements)
    {
        Dictionary<string, PlacementProof> proofs = new(StringComparer.Ordinal);
        foreach (var (draft, site) in _draft.Sites.Zip(landscape.Sites))
        {
            var matrix = placements[site]!;
            PlacementClaims claims = new(draft, matrix);
            var proof = claims.Prove(matrix);
            _said.AddRange(claims.Findings(proof));
            proofs[site.Name] = proof;
        }

        return ValueMap.From(proofs);
    }

    /// <summary>Two clusters, two environments of a cluster, two files or two objects of one name would overwrite each other.</summary>
    private void JudgeNames()
    {
        // The files of a cluster stand in a folder of its name, whichever region it is in.
        Refuse(_builder.Clusters.Select(cluster => ($"cluster {cluster.Folder}", cluster.Origins.Made)), null);
        Refuse(_builder.Workloads.Select(workload => ($"workload {workload.Name}", workload.Made)), null);
        foreach (var site in _draft.Sites)
        {
            var environments = _builder.Environments.Where(environment => environment.Cluster == site.Builder);
            Refuse(environments.Select(environment => ($"environment {environment.Name}", environment.Made)), site);
            // Some file systems don't tell upper case from lower case.
            Refuse(site.Files.Select(file => (file.Path.ToLowerInvariant(), file.Made)), site);
            // Of what branches have outside of their namespaces, a rule speaks.
            var spaces = environments
                .Where(environment => environment.Branch is not null)
                .ToLookup(environment => environment.Name, environment => environment.Namespace);
            var places = site
                .Files.SelectMany(file => file.Manifests.Select(made => (file, made)))
                .Where(each =>
                    spaces[each.made.Object.Environment ?? ""]
                        .All(space => each.made.Manifest.Kind == "Namespace" || each.made.Manifest.Namespace == space)
                );
            foreach (var same in places.GroupBy(each => each.made.Manifest.Title))
            {
                var (first, _) = same.First();
                foreach (var (file, made) in same.Where(each => each.file.Path != first.Path))
                {
                    var message =
                        $"{same.Key} is in {first.Path}, added at {first.Made}, and in {file.Path}, added at {file.Made}.";
                    Say(made.Object, ProgramRules.NameTaken, message, file.Made);
                }
            }
        }
    }

    private void Refuse(IEnumerable<(string Name, SourcePosition Made)> things, DraftSite? site)
    {
        Dictionary<string, SourcePosition> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, made) in things.Where(thing => !taken.TryAdd(thing.Name, thing.Made)))
        {
            var message = $"There are two of the name '{name}': one added at {taken[name]}, one at {made}.";
            Say(site?.Cluster, ProgramRules.NameTaken, message, made);
        }
    }

    private void JudgePlaces()
    {
        foreach (var workload in _builder.Workloads)
        {
            if (!workload.Environments.Any())
            {
                SayNowhere(workload, "is in no environment, so it would be written nowhere");
            }

            var known = _builder.Environments.Concat(_builder.Blueprints);
            foreach (var stranger in workload.Environments.Where(each => !known.Contains(each.Lineage.First())))
            {
                SayNowhere(workload, $"is in environment '{stranger.Name}', which is not of fleet '{_builder.Name}'");
            }
        }
    }

    /// <summary>An image of nothing would be left out without a word, and the blueprint's taken.</summary>
    private void JudgeImages()
    {
        string[] names = [.. _builder.Workloads.Select(workload => workload.Name)];
        foreach (var environment in _builder.Environments)
        {
            foreach (var name in (environment.Branch?.Images.Keys ?? []).Except(names, StringComparer.Ordinal))
            {
                var message =
                    $"Branch '{environment.Branch!.Name}' has an image of '{name}', and the fleet has no workload of that name.{Meant.Question(Meant.Nearest(name, names))}";
                Say(null, ProgramRules.NoSuchWorkload, message, environment.Made);
            }
        }
    }

    /// <summary>Pods of a fork's branch that can't start, as it has no secrets.</summary>
    private void JudgeForks()
    {
        foreach (var environment in _builder.Environments.Where(environment => environment.IsFork))
        {
            var needed = environment.Needed;
            var made = _draft
                .Sites.First(site => site.Builder == environment.Cluster)
                .Manifests.Where(each => each.Object.Environment == environment.Name);
            foreach (var (_, item) in made)
            {
                if (PodView.Of(item) is { } pod && ForkSecrets.Needed(pod.Spec, needed) is { } secret)
                {
                    var message =
                        $"{item} can't start without secret '{secret}', which branch '{environment.Branch!.Name}' of a fork doesn't get.";
                    Say(item, ProgramRules.SecretNeeded, message, environment.Made);
                }
            }
        }
    }

    /// <summary>A name that leaves too little for slugs.</summary>
    private void JudgeSlugs()
    {
        foreach (var (rule, message, at) in new SlugCollisions(_builder, _draft.Sites).All())
        {
            Say(null, rule, message, at);
        }

        foreach (var blueprint in _builder.Followed)
        {
            if (_builder.BudgetOf(blueprint).Tightest is { } tightest && tightest.Room < BranchSlug.MinLength)
            {
                var message =
                    $"The {tightest.What} '{tightest.Title}' may have {tightest.Limit} characters and leaves {Math.Max(0, tightest.Room)} for the slug of a branch of '{blueprint.Name}'; {BranchSlug.MinLength} are needed.";
                Say(null, ProgramRules.NoRoomForSlug, message, blueprint.Made);
            }
        }
    }

    private void SayNowhere(ManifestBuilder workload, string what) =>
        Say(null, ProgramRules.Nowhere, $"'{workload.Name}' {what}.", workload.Made);

    private void Say(SpecObject? item, RuleInfo rule, string message, SourcePosition at) =>
        _said.Add(new(item, new(rule, "metadata.name", message) { Position = at }));
}
