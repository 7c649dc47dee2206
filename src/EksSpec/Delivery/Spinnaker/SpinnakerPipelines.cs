using EksSpec.CustomResources;
using EksSpec.Writing;

namespace EksSpec.Delivery;

/// <summary>The pipelines of a fleet: what is shared, a release, each environment beside it, and what makes and removes a branch.</summary>
internal sealed class SpinnakerPipelines(
    Spinnaker tool,
    DeliverySet set,
    IReadOnlyDictionary<SpecObject, object> marked
)
{
    public IReadOnlyList<FleetFile> Files() =>
        [
            .. set.Clusters.SelectMany(OfCluster),
            .. set.Promotion.Count == 0 ? [] : new[] { Release(set.Promotion, "Release", FolderOf(First) + "release") },
        ];

    private DeliveryCluster First => set.Clusters.First(cluster => cluster.Environments.Contains(set.Promotion[0]));

    private IEnumerable<FleetFile> OfCluster(DeliveryCluster cluster)
    {
        var folder = FolderOf(cluster);
        if (cluster.Shared.Objects.Any())
        {
            yield return Plain(cluster.Shared, $"{folder}shared", "Deploy what is shared in");
        }

        foreach (var environment in cluster.Environments.Where(each => each.Objects.Any()))
        {
            if (environment.IsBranch)
            {
                yield return Plain(environment, $"{environment.Path}spinnaker/deploy", "Deploy");
                yield return Removal(environment);
            }
            else if (!set.Promotion.Contains(environment))
            {
                yield return Release([environment], $"Deploy {NameOf(environment)}", folder + environment.Environment);
            }
        }
    }

    /// <summary>The folder of a cluster's pipelines, and what the names of its files begin with.</summary>
    private string FolderOf(DeliveryCluster cluster)
    {
        var home = set.HomeOf(cluster);
        return home == cluster ? $"{home.Name}/spinnaker/" : $"{home.Name}/spinnaker/{cluster.Name}-";
    }

    private FleetFile Plain(DeliveryFolder folder, string path, string title)
    {
        PipelineStages stages = new(tool.Application);
        Place(stages, folder).Deploy();
        return File(path, new() { Name = $"{title} {NameOf(folder)}", Stages = stages.All });
    }

    private FleetFile Removal(DeliveryFolder branch)
    {
        PipelineStages stages = new(tool.Application);
        var objects = branch.Objects.Select(item => WrittenDocument.Of(item.Value!)).OfType<InlineDocument>();
        stages.Remove([.. objects], [], AccountOf(branch));
        var name = NameOf(branch);
        return File($"{branch.Path}spinnaker/remove", new() { Name = $"Remove {name}", Stages = stages.All });
    }

    private FleetFile Release(IReadOnlyList<DeliveryFolder> folders, string name, string path)
    {
        PipelineStages stages = new(tool.Application);
        var images = SpinnakerImages.Of(folders, tool.Images);
        IReadOnlyList<string> last = [];
        foreach (var folder in folders)
        {
            if (last.Count > 0)
            {
                last = [Judgment(stages, last, NameOf(folder))];
            }

            var when = folder == set.Promotion[^1] && folders.Count > 1 ? tool.Window?.ToFields() : null;
            last = Place(stages, folder).Release(last, images, when ?? []);
        }

        var isRelease = folders == set.Promotion;
        return File(
            path,
            new()
            {
                Name = name,
                Description = $"{string.Join(", then ", folders.Select(NameOf))}: the same images in each.",
                Triggers = isRelease ? [.. tool.Triggers.Select(trigger => trigger.ToDocument(images.Names))] : [],
                ExpectedArtifacts = [.. images.Expected],
                Stages = stages.All,
            }
        );
    }

    private string Judgment(PipelineStages stages, IReadOnlyList<string> after, string next) =>
        stages.Add(
            "manualJudgment",
            $"Go on to {next}",
            after,
            StageFailure.Halts,
            ("instructions", $"Is the release to go on to {next}?"),
            ("judgmentInputs", InlineDocument.OfList([])),
            ("sendNotifications", tool.Notifications.Count > 0),
            ("notifications", InlineDocument.OfList([.. tool.Notifications.Select(each => each.OfJudgment)]))
        );

    private FleetFile File(string path, SpinnakerPipeline pipeline)
    {
        var whole = pipeline with
        {
            Application = tool.Application,
            Notifications = [.. tool.Notifications.Select(each => each.OfPipeline)],
        };
        return FleetFile.OfJson($"{path}.json", (tool.Configure?.Invoke(whole) ?? whole).ToDocument());
    }

    private SpinnakerPlace Place(PipelineStages stages, DeliveryFolder folder) =>
        new(tool, stages, AccountOf(folder), folder, marked);

    private string AccountOf(DeliveryFolder folder)
    {
        var cluster = set.Clusters.First(cluster => cluster.Folders.Contains(folder)).Name;
        return tool.Accounts.TryGetValue(cluster, out var account) ? account : cluster;
    }

    private static string NameOf(DeliveryFolder folder) => folder.Path.TrimEnd('/');
}
