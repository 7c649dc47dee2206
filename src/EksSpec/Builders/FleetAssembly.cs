using System.Diagnostics.CodeAnalysis;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Builders;

/// <summary>Turns what was said into documents, has them judged together, and makes the fleet of them.</summary>
internal sealed class FleetAssembly
{
    private readonly FleetBuilder _builder;
    private readonly Problems _problems = new();
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, PlacementProof> _proofs = new(StringComparer.Ordinal);
    private readonly List<(ClusterBuilder Builder, ClusterConfig Config)> _clusters = [];
    private readonly List<(
        string Path,
        ClusterBuilder Cluster,
        SourcePosition Made,
        IReadOnlyList<Manifest> Manifests
    )> _files = [];
    private readonly List<FleetFile> _output = [];

    private FleetAssembly(FleetBuilder builder) => _builder = builder;

    public static bool TryBuild(
        FleetBuilder builder,
        [NotNullWhen(true)] out Fleet? fleet,
        out IReadOnlyList<Finding> findings
    )
    {
        FleetAssembly assembly = new(builder);
        assembly.Assemble();
        assembly.Judge();
        assembly.Write();
        findings = assembly.Findings();
        fleet = findings.Any(finding => finding.Severity == Severity.Error) ? null : assembly.Fleet(findings);
        return fleet is not null;
    }

    private void Assemble()
    {
        foreach (var cluster in _builder.Clusters)
        {
            _clusters.Add((cluster, cluster.Snapshot(_problems.In($"ClusterConfig {cluster.Name}"))));
        }

        foreach (var cluster in _builder.Clusters)
        {
            foreach (var made in cluster.Objects)
            {
                AddFile($"clusters/{cluster.Name}/{made.FileName}", new(_problems) { Cluster = cluster }, made);
            }
        }

        foreach (var environment in _builder.Environments)
        {
            AddFile(environment, "00-namespace", environment);
            foreach (var made in environment.Objects)
            {
                AddFile(environment, made.FileName, made);
            }

            foreach (var workload in _builder.Workloads.Where(workload => workload.Environments.Contains(environment)))
            {
                AddFile(environment, workload.Name, workload);
            }
        }
    }

    private void AddFile(EnvironmentBuilder environment, string name, ManifestBuilder source) =>
        AddFile(
            $"environments/{environment.Name}/{name}",
            new(_problems) { Environment = environment, Cluster = environment.Cluster },
            source
        );

    private void AddFile(string path, Scope scope, ManifestBuilder source) =>
        _files.Add(($"{path}.yaml", scope.Cluster!, source.Made, DocumentOrder.Sort(source.Render(scope))));

    private void Write()
    {
        foreach (var (builder, config) in _clusters)
        {
            Write($"clusters/{builder.Name}.yaml", [config], builder.Origins.Made);
        }

        foreach (var (path, _, made, manifests) in _files)
        {
            Write(
                path,
                manifests.Select(manifest => manifest.Document),
                manifests.Count > 0 ? manifests[0].Origins.Made : made
            );
        }
    }

    private void Write(string path, IEnumerable<object> documents, SourcePosition made)
    {
        try
        {
            _output.Add(FleetFile.Of(path, documents));
        }
        catch (ArgumentException unwritable)
        {
            _problems.In(path).Add(ProgramRules.Unwritable, "", unwritable.Message, made);
        }
    }

    private void Judge()
    {
        JudgeNames();
        JudgeIdentities();
        JudgePlaces();
        foreach (var (builder, config) in _clusters)
        {
            _findings.AddRange(
                Judgement.Of(
                    $"ClusterConfig {builder.Name}",
                    SpecRules.Check(config, _builder.Options, _builder.ClusterRules),
                    builder.AllOrigins(),
                    []
                )
            );
        }

        foreach (var manifest in _files.SelectMany(file => file.Manifests))
        {
            _findings.AddRange(
                Judgement.Of(manifest.Title, SpecRules.Check(manifest.Document, _builder.Options), manifest.Origins, [])
            );
        }

        _findings.AddRange(Judgement.Of(_builder.Name, [], _builder.Origins, []));
        JudgePlacement();
    }

    /// <summary>Everything that was found, document by document.</summary>
    private IReadOnlyList<Finding> Findings()
    {
        FindingFilter filter = new(_builder.Options);
        var documents = _clusters
            .Select(cluster => $"ClusterConfig {cluster.Builder.Name}")
            .Concat(_files.SelectMany(file => file.Manifests).Select(manifest => manifest.Title))
            .Distinct()
            .Select((document, index) => (document, index))
            .ToDictionary(pair => pair.document, pair => pair.index, StringComparer.Ordinal);
        var found = _findings
            .Where(finding => !_problems.Covers(finding))
            .Concat(_problems.Findings)
            .Where(filter.Shows)
            .OrderBy(finding => documents.GetValueOrDefault(finding.Document ?? "", int.MaxValue))
            .ToList();
        return [.. found, .. filter.Unused()];
    }

    private void JudgePlacement()
    {
        foreach (var (builder, config) in _clusters)
        {
            var manifests = _files.Where(file => file.Cluster == builder).SelectMany(file => file.Manifests).ToList();
            PlacementClaims claims = new(builder, manifests);
            var proof = claims.Prove(config, manifests.Select(manifest => manifest.Document));
            _findings.AddRange(claims.Findings(proof));
            _findings.AddRange(JudgeTogether(builder, config, manifests));
            _proofs[builder.Name] = proof;
        }
    }

    /// <summary>What can only be seen of a cluster and its objects together.</summary>
    private IEnumerable<Finding> JudgeTogether(ClusterBuilder cluster, ClusterConfig config, List<Manifest> manifests)
    {
        var titled = manifests.ToLookup(manifest => manifest.Title, StringComparer.Ordinal);
        var origins = cluster.AllOrigins();
        return SpecRules
            .CheckTogether([config, .. manifests.Select(manifest => manifest.Document)], _builder.Options)
            .Select(finding =>
                finding with
                {
                    Code = (titled[finding.Document ?? ""].FirstOrDefault()?.Origins ?? origins).Find(finding.Path),
                }
            );
    }

    /// <summary>Two clusters, environments or workloads of one name would write one file.</summary>
    private void JudgeNames()
    {
        // Some file systems don't tell upper case from lower case.
        Dictionary<string, SourcePosition> taken = new(StringComparer.OrdinalIgnoreCase);
        var named = _clusters
            .Select(cluster => (Kind: "ClusterConfig", cluster.Builder.Name, cluster.Builder.Origins.Made))
            .Concat(_builder.Environments.Select(environment => (environment.Kind, environment.Name, environment.Made)))
            // A workload's file has the workload's name, whatever its kind.
            .Concat(_builder.Workloads.Select(workload => (Kind: "Workload", workload.Name, workload.Made)))
            .Concat(
                _builder.Environments.SelectMany(environment =>
                    environment.Objects.Select(made => (Kind: $"{environment.Name} {made.Kind}", made.Name, made.Made))
                )
            )
            .Concat(
                _builder.Clusters.SelectMany(cluster =>
                    cluster.Objects.Select(made => (Kind: $"cluster {cluster.Name} {made.Kind}", made.Name, made.Made))
                )
            );
        foreach (var same in _files.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var other in same.Skip(1).Where(file => file.Manifests.Count > 0))
            {
                _problems
                    .In(other.Manifests[0].Title)
                    .Add(
                        ProgramRules.NameTaken,
                        "metadata.name",
                        $"{same.Key} would be written twice: by the call at {same.First().Made} and by the one at {other.Made}.",
                        other.Made
                    );
            }
        }

        foreach (var (kind, name, made) in named)
        {
            if (!taken.TryAdd($"{kind} {name}", made))
            {
                _problems
                    .In($"{kind} {name}")
                    .Add(
                        ProgramRules.NameTaken,
                        "metadata.name",
                        $"'{name}', added at {made}, has the name of another one, added at {taken[$"{kind} {name}"]}.",
                        made
                    );
            }
        }
    }

    /// <summary>Two files of a cluster that hold one object: the one that is applied last would win.</summary>
    private void JudgeIdentities()
    {
        var objects =
            from file in _files
            from manifest in file.Manifests
            select (file.Cluster, manifest.Title, file.Path, manifest.Origins.Made);
        foreach (var same in objects.GroupBy(each => (each.Cluster, each.Title)))
        {
            var first = same.First();
            foreach (var other in same.Where(each => each.Path != first.Path))
            {
                _problems
                    .In(other.Title)
                    .Add(
                        ProgramRules.NameTaken,
                        "metadata.name",
                        $"{other.Title} is in {first.Path}, added at {first.Made}, and in {other.Path}, added at {other.Made}.",
                        other.Made
                    );
            }
        }
    }

    private void JudgePlaces()
    {
        foreach (var workload in _builder.Workloads)
        {
            if (!workload.Environments.Any())
            {
                _problems
                    .In($"{workload.Kind} {workload.Name}")
                    .Add(
                        ProgramRules.Nowhere,
                        "metadata.namespace",
                        $"'{workload.Name}' is in no environment, so it would be written nowhere.",
                        workload.Made
                    );
            }

            foreach (var stranger in workload.Environments.Except(_builder.Environments))
            {
                _problems
                    .In($"{workload.Kind} {workload.Name}")
                    .Add(
                        ProgramRules.Nowhere,
                        "metadata.namespace",
                        $"'{workload.Name}' is in environment '{stranger.Name}', which is not of fleet '{_builder.Name}'.",
                        workload.Made
                    );
            }
        }
    }

    private Fleet Fleet(IReadOnlyList<Finding> findings) =>
        new(
            _builder.Name,
            _clusters.Select(cluster => cluster.Config).ToValueList(),
            _output.ToValueList(),
            ValueMap.From(_proofs),
            findings
        );
}
