using System.Diagnostics.CodeAnalysis;
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

    private FleetAssembly(FleetBuilder builder) => _builder = builder;

    public static bool TryBuild(
        FleetBuilder builder,
        [NotNullWhen(true)] out Fleet? fleet,
        out IReadOnlyList<Finding> findings
    )
    {
        FleetAssembly assembly = new(builder);
        assembly.Assemble();
        var files = assembly.Write();
        var landscape = assembly._draft.ToLandscape();
        Placements placements = new(landscape, builder.Options.InstanceTypes);
        var proofs = assembly.Prove(landscape, placements);
        assembly.JudgeNames();
        assembly.JudgePlaces();
        assembly._said.AddRange(assembly._draft.Sites.SelectMany(site => new SharedLoadBalancers(site).Findings()));
        assembly._said.AddRange(assembly._draft.Sites.SelectMany(SharedGateways.Findings));
        var result = SpecRules.Check(landscape, builder.Options, placements, assembly._said);
        findings = [.. result.Findings, .. result.UnusedSuppressions];
        fleet = result.HasErrors ? null : new(builder.Name, landscape, files, proofs, findings);
        return fleet is not null;
    }

    private void Assemble()
    {
        foreach (var cluster in _builder.Clusters)
        {
            var site = _draft.Add(cluster);
            foreach (var made in cluster.Objects.Concat(UsualClasses(cluster)))
            {
                site.Add($"{cluster.Folder}/{made.FileName}.yaml", new(new()) { Cluster = cluster }, made);
            }

            foreach (var environment in _builder.Environments.Where(environment => environment.Cluster == cluster))
            {
                AddFiles(site, environment);
            }

            if (cluster.Alerts is { } alerts && PlacementAlerts.Of(alerts, site) is { } watching)
            {
                site.Add($"{cluster.Folder}/{watching.FileName}.yaml", new(new()) { Cluster = cluster }, watching);
            }
        }

        var unwritten = _builder.Clusters.SelectMany(cluster => cluster.Unwritten).Append(_builder.Origins);
        var found = unwritten.SelectMany(origins => origins.FindingsIn(InlineDocument.Null));
        _said.AddRange(found.Select(finding => new SaidFinding(null, finding)));
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
            where workload.Environments.Contains(environment)
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

    private void AddFiles(DraftSite site, EnvironmentBuilder environment)
    {
        Scope scope = new(new()) { Environment = environment, Cluster = environment.Cluster };
        var folder = $"{environment.Cluster.Folder}/{environment.Name}";
        if (environment.WritesNamespace)
        {
            site.Add($"{folder}/00-namespace.yaml", scope, environment);
        }

        foreach (var made in environment.Objects)
        {
            site.Add($"{folder}/{made.FileName}.yaml", scope, made);
        }

        foreach (var workload in _builder.Workloads.Where(workload => workload.Environments.Contains(environment)))
        {
            site.Add($"{folder}/{workload.Name}.yaml", scope, workload);
        }
    }

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
        }

        return files.ToValueList();
    }

    private void Write(string path, IReadOnlyList<SpecObject> objects, List<FleetFile> files)
    {
        try
        {
            files.Add(FleetFile.Of(path, objects.Select(item => item.Value!)));
        }
        catch (UnwritableDocumentException unwritable)
        {
            var item = objects.First(item => ReferenceEquals(item.Value, unwritable.Document));
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
            var places = site.Files.SelectMany(file => file.Manifests.Select(made => (file, made)));
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

            foreach (var stranger in workload.Environments.Except(_builder.Environments))
            {
                SayNowhere(workload, $"is in environment '{stranger.Name}', which is not of fleet '{_builder.Name}'");
            }
        }
    }

    private void SayNowhere(ManifestBuilder workload, string what) =>
        Say(null, ProgramRules.Nowhere, $"'{workload.Name}' {what}.", workload.Made);

    private void Say(SpecObject? item, RuleInfo rule, string message, SourcePosition at) =>
        _said.Add(new(item, new(rule, "metadata.name", message) { Position = at }));
}
