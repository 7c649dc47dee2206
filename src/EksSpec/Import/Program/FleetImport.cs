using EksSpec.Builders;
using EksSpec.Eksctl;
using EksSpec.Rules;

namespace EksSpec.Import;

/// <summary>Makes a fleet of a landscape, call by call: each is made here, and written down as C#.</summary>
internal sealed class FleetImport
{
    private const string AnyRegion = "us-east-1";
    private const string AnyCluster = "cluster";

    private readonly ModelFields _fields = new();
    private readonly List<ImportNote> _notes = [];
    private readonly List<ClusterPlan> _plans;
    private readonly ProgramText _text;
    private readonly FleetBuilder _fleet;

    private FleetImport(Landscape landscape, ImportOptions options)
    {
        _plans = new LandscapePlan(options, _notes).Of(landscape);
        var regions = Common(config => config.Metadata?.Region);
        var name = WorkloadName.Plain(NameOf(landscape), KubernetesNames.LabelValueError);
        _fleet = new(name, regions ?? AnyRegion, Common(config => config.Metadata?.Version));
        _text = new(_fleet);
    }

    /// <summary>Imports.</summary>
    public static ImportedProgram Of(Landscape landscape, ImportOptions options) =>
        new FleetImport(landscape, options).Import();

    private ImportedProgram Import()
    {
        List<(ClusterPlan Plan, ClusterImport Cluster, List<EnvironmentImport> Environments)> all = [];
        foreach (var plan in _plans)
        {
            var config = plan.Config ?? Unknown();
            ClusterImport cluster = new(
                _fleet,
                config,
                _text.Names.Variable(config.Metadata?.Name ?? AnyCluster, "Cluster"),
                _fields,
                RemarkFinder.Find(plan.Cluster?.Document),
                _text.Names
            );
            all.Add((plan, cluster, [.. plan.Environments.Select(each => Begin(each, cluster))]));
        }

        List<EnvironmentImport> environments = [.. all.SelectMany(each => each.Environments)];
        new WorkloadImports(_fleet, environments, _text, _fields).Run();
        foreach (var (plan, cluster, own) in all)
        {
            own.ForEach(AddObjects);
            AddObjects(plan, cluster);
        }

        foreach (var (_, cluster, own) in all)
        {
            cluster.Finish();
            _text.Describe.AddRange([.. cluster.Lines(), ""]);
            own.ForEach(environment => _text.Describe.AddRange(environment.Lines()));
        }

        Suppress();
        return new(_text.ToString(), _notes.Distinct().ToValueList());
    }

    private EnvironmentImport Begin(EnvironmentPlan plan, ClusterImport cluster) =>
        new(plan, cluster, _text.Names.Variable(plan.Name, "Environment"), _fields);

    private void AddObjects(EnvironmentImport environment)
    {
        ManifestPrinter printer = new(_fields);
        List<string> body = [];
        foreach (var wanted in environment.Objects)
        {
            Add(wanted, value => environment.Builder.AddManifest(value), printer, environment.Variable, body);
        }

        if (body.Count > 0)
        {
            var method = _text.Names.Method("Add", environment.Builder.Name);
            _text.AddMethod(method, $"EnvironmentBuilder {environment.Variable}", body);
            environment.Calls.Add($"{method}({environment.Variable});");
        }
    }

    private void AddObjects(ClusterPlan plan, ClusterImport cluster)
    {
        List<string> body = [];
        foreach (var wanted in plan.Objects)
        {
            Add(wanted, value => cluster.Builder.AddManifest(value), new(_fields), cluster.Variable, body);
        }

        if (body.Count > 0)
        {
            var method = _text.Names.Method("AddObjectsOf", cluster.Variable);
            _text.AddMethod(method, $"ClusterBuilder {cluster.Variable}", body);
            _text.Calls.Add($"{method}({cluster.Variable});");
        }
    }

    private void Add(WantedObject wanted, Action<object> add, ManifestPrinter printer, string holder, List<string> body)
    {
        try
        {
            if (!wanted.IsLeftOut)
            {
                add(wanted.ToValue());
            }

            body.AddRange(body.Count > 0 ? [""] : []);
            body.AddRange(printer.Statement(holder, wanted).Lines());
        }
        catch (Exception e) when (Refusals.Are(e))
        {
            _notes.Add(new($"{wanted.Title} is not carried over: it has no name.", wanted.Position, IsLoss: true));
        }
    }

    // What rules call an error was accepted before, and a program with errors writes nothing.
    private void Suppress()
    {
        List<Suppression> suppressions = [];
        while (!_fleet.TryBuild(out _, out var findings))
        {
            var errors = findings
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => new Suppression(finding.Rule.Id, ProgramText.Reason)
                {
                    Object = finding.Object?.ToString(),
                })
                .Distinct()
                .Except(suppressions)
                .ToList();
            if (errors.Count == 0)
            {
                _notes.AddRange(
                    findings
                        .Where(finding => finding.Severity == Severity.Error)
                        .Select(finding => new ImportNote(finding.Message, null, IsLoss: true))
                );
                break;
            }

            suppressions.AddRange(errors);
            _fleet.UseOptions(RuleOptions.Default with { Suppressions = suppressions.ToValueList() });
        }

        _text.Suppressions = suppressions;
    }

    private ClusterConfig Unknown()
    {
        _notes.Add(
            new(
                "No ClusterConfig is among the files, so the program has a cluster to be filled in.",
                null,
                IsLoss: false
            )
        );
        _text.IsUnknown = true;
        var number =
            _fleet.Clusters.Count(cluster => cluster.Name.StartsWith(AnyCluster, StringComparison.Ordinal)) + 1;
        var name = number == 1 ? AnyCluster : $"{AnyCluster}-{Args.Of(number)}";
        return new()
        {
            Metadata = new() { Name = name, Region = _fleet.Region },
        };
    }

    private string? Common(Func<ClusterConfig, string?> part)
    {
        var all = _plans.Select(plan => plan.Config).OfType<ClusterConfig>().Select(part).Distinct().ToList();
        return all is [{ Length: > 0 } only] ? only : null;
    }

    // What EksSpec wrote says which fleet it is of.
    private string NameOf(Landscape landscape) =>
        landscape
            .Objects.Select(item => item.Metadata?.Labels)
            .Select(labels =>
                labels?.TryGetValue(CommonLabels.ManagedBy, out var by) == true
                && by == CommonLabels.EksSpec
                && labels.TryGetValue(CommonLabels.PartOf, out var fleet)
                    ? fleet
                    : null
            )
            .FirstOrDefault(fleet => fleet is { Length: > 0 })
        ?? _plans.Select(plan => plan.Config?.Metadata?.Name).FirstOrDefault(name => name is { Length: > 0 })
        ?? "imported";
}
