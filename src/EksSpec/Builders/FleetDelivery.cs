using EksSpec.Delivery;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>Has the delivery tool of a fleet add what it needs to a draft.</summary>
internal sealed class FleetDelivery(FleetBuilder builder, Draft draft)
{
    private readonly Dictionary<string, DeliveryFolder> _folders = new(StringComparer.Ordinal);

    /// <summary>Marks objects and adds those of the tool.</summary>
    /// <returns>What remains: files of no objects, and what the tool can't do.</returns>
    public DeliveryPlan Deliver()
    {
        if (builder.Delivery is not { Tool: var tool })
        {
            return new();
        }

        var plan = tool.PlanOf(ToSet());
        if (Intruders(plan) is { Count: > 0 } intruders)
        {
            // What else would be found follows from this.
            return new() { Findings = intruders };
        }

        foreach (var site in draft.Sites)
        {
            site.Replace(plan);
            foreach (var file in plan.Added.Where(file => file.Cluster == site.Builder!.Folder))
            {
                site.Add(file.Path, builder.DeliveryLine, file.Documents);
            }
        }

        return plan with
        {
            Findings = [.. plan.Findings.Select(AtTheCall)],
        };
    }

    // The tool would take objects of such an environment for its own.
    private List<SaidFinding> Intruders(DeliveryPlan plan)
    {
        var own = plan.Added.Select(file => FilePaths.FolderOf(file.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from environment in builder.Environments
            where own.Contains(environment.Folder)
            let message = $"The delivery tool has its own files in {environment.Folder}, the folder of environment '{environment.Name}'."
            select new SaidFinding(
                null,
                new(ProgramRules.NameTaken, "metadata.name", message)
                {
                    Fix = "Give the environment another name.",
                    Position = environment.Made,
                }
            ),
        ];
    }

    // What a tool can't do stands nowhere else.
    private SaidFinding AtTheCall(SaidFinding said) =>
        said.Object is null && said.Finding.Position is null
            ? said with
            {
                Finding = said.Finding with { Position = builder.DeliveryLine },
            }
            : said;

    private DeliverySet ToSet()
    {
        DeliveryCluster[] clusters = [.. draft.Sites.Select(Cluster)];
        var home = clusters.FirstOrDefault(cluster => cluster.Name == builder.Delivery?.Home?.Folder);
        // An environment may be empty.
        var promotion = builder
            .Promotion.Select(environment => _folders.GetValueOrDefault(environment.Folder))
            .OfType<DeliveryFolder>();
        return new(builder.Name, clusters, home, [.. promotion]);
    }

    private DeliveryCluster Cluster(DraftSite site)
    {
        var (cluster, name) = (site.Builder!, site.Builder!.Folder);
        DeliveryFolder[] environments =
        [
            .. from environment in builder.Environments
            where environment.Cluster == cluster
            select Folder(environment, site.Files),
        ];
        DeliveryFolder[] bases =
        [
            .. from blueprint in builder.Based
            where blueprint.Cluster == cluster
            select Folder(blueprint.Rehearsal(), site.Rehearsed),
        ];
        foreach (var folder in environments)
        {
            _folders[folder.Path] = folder;
        }

        var inFolders = environments.SelectMany(folder => folder.Files).Select(file => file.Path).ToHashSet();
        var shared = site.Files.Where(file => !inFolders.Contains(file.Path)).Select(File);
        return new(
            name,
            site.ToSite(rehearsing: false),
            new($"{name}/", null, null, IsBranch: false, [.. shared]),
            environments,
            bases
        );
    }

    private static DeliveryFolder Folder(EnvironmentBuilder environment, IEnumerable<DraftFile> files) =>
        new(
            environment.Folder,
            environment.Name,
            environment.Namespace,
            environment.Branch is not null,
            [.. files.Where(file => file.Path.StartsWith(environment.Folder, StringComparison.Ordinal)).Select(File)]
        );

    private static DeliveryFile File(DraftFile file) => new(file.Path, [.. file.Manifests.Select(made => made.Object)]);
}
