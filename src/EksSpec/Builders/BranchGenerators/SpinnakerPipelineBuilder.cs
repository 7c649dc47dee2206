using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Has Spinnaker make the environment of a branch that somebody names, and remove it.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddSpinnakerPipeline"/>. <c>Configure</c> changes the pipeline that deploys.</remarks>
public sealed class SpinnakerPipelineBuilder : RecordBuilder<SpinnakerPipelineBuilder, SpinnakerPipeline>
{
    // Spinnaker applies what it has no rank for last; a pod that comes before its quota is never counted back.
    private static readonly string[] First = ["Namespace", "ResourceQuota", "LimitRange", "NetworkPolicy"];

    private readonly (string Application, string Account) _at;

    internal SpinnakerPipelineBuilder(
        EnvironmentBuilder blueprint,
        string application,
        string account,
        SourcePosition made
    )
        : base(new(), made) => (Blueprint, _at) = (blueprint, (Guard.Text(application), Guard.Text(account)));

    internal EnvironmentBuilder Blueprint { get; }

    /// <summary>The files of both pipelines.</summary>
    internal IEnumerable<FleetFile> Files()
    {
        var folder = Blueprint.Cluster.Folder;
        var made = Snapshot(new());
        return
        [
            FleetFile.OfJson($"{folder}/spinnaker-{Blueprint.Name}-deploy.json", made.ToDocument()),
            FleetFile.OfJson($"{folder}/spinnaker-{Blueprint.Name}-remove.json", Removal().ToDocument()),
        ];
    }

    private protected override SpinnakerPipeline Assemble(SpinnakerPipeline record, Problems problems)
    {
        var objects = BlueprintObjects.Of(Blueprint);
        var first = objects.Where(IsFirst);
        return record with
        {
            Application = _at.Application,
            Name = $"Deploy a branch of {Blueprint.Name}",
            Description = $"Makes the environment of a branch as {Blueprint.Name} is.",
            Parameters = [.. SpinnakerStages.Parameters, SpinnakerStages.Commit],
            Stages =
            [
                .. SpinnakerStages.Check(Length),
                SpinnakerStages.Deploy("3", "2", "Namespace", _at, first),
                SpinnakerStages.Deploy("4", "3", "Workloads", _at, objects.Except(first)),
            ],
        };
    }

    private int Length => Blueprint.Cluster.Fleet!.BudgetOf(Blueprint).Length;

    /// <summary>The Ingresses go first, so that the controller frees the load balancer while it still can.</summary>
    private SpinnakerPipeline Removal()
    {
        var objects = BlueprintObjects.Of(Blueprint);
        var doors = objects.Where(item => item["kind"]?.AsText == "Ingress").ToList();
        var ids = doors.Select((_, index) => $"3.{index + 1}").ToList();
        return new()
        {
            Application = _at.Application,
            Name = $"Remove a branch of {Blueprint.Name}",
            Description = $"Removes the environment of a branch that was made as {Blueprint.Name} is.",
            Parameters = [.. SpinnakerStages.Parameters],
            Stages =
            [
                .. SpinnakerStages.Check(Length),
                .. doors.Zip(ids, (door, id) => SpinnakerStages.Delete(id, ["2"], "Routes", _at, door)),
                .. objects
                    .Where(item => item["kind"]?.AsText == "Namespace")
                    .Select(space =>
                        SpinnakerStages.Delete("4", ids.Count == 0 ? ["2"] : ids, "Namespace", _at, space)
                    ),
            ],
        };
    }

    private static bool IsFirst(InlineDocument item) => First.Contains(item["kind"]?.AsText ?? "");
}
