using EksSpec.Builders;
using EksSpec.CustomResources;
using EksSpec.Delivery;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>Has Spinnaker make the environment of a branch that somebody names, and remove it.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddSpinnakerPipeline"/>. <c>Configure</c> changes the pipeline that deploys.</remarks>
public sealed class SpinnakerPipelineBuilder : RecordBuilder<SpinnakerPipelineBuilder, SpinnakerPipeline>
{
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
        PipelineStages stages = new(_at.Application);
        string[] last = [SpinnakerBranch.Check(stages, Length)];
        foreach (
            var step in Objects()
                .GroupBy(item => SpinnakerOrder.StepOf(item["kind"]?.AsText ?? ""))
                .OrderBy(step => step.Key)
        )
        {
            // The branch is an expression, and names stay as they are: nothing gets a version behind it.
            Deployment how = new([.. step]) { IsVersioned = false };
            var name = step.Key == SpinnakerStep.Foundations ? "Namespace" : "Workloads";
            last = [stages.Deploy(name, last, _at.Account, how)];
        }

        return record with
        {
            Application = _at.Application,
            Name = $"Deploy a branch of {Blueprint.Name}",
            Description = $"Makes the environment of a branch as {Blueprint.Name} is.",
            Parameters = [.. SpinnakerBranch.Parameters, SpinnakerBranch.Commit],
            Stages = stages.All,
        };
    }

    private int Length => Blueprint.Cluster.Fleet!.BudgetOf(Blueprint).Length;

    private List<InlineDocument> Objects() => [.. BlueprintObjects.Of(Blueprint).Select(SpinnakerBranch.Template.Fill)];

    private SpinnakerPipeline Removal()
    {
        PipelineStages stages = new(_at.Application);
        stages.Remove(Objects(), [SpinnakerBranch.Check(stages, Length)], _at.Account);
        return new()
        {
            Application = _at.Application,
            Name = $"Remove a branch of {Blueprint.Name}",
            Description = $"Removes the environment of a branch that was made as {Blueprint.Name} is.",
            Parameters = [.. SpinnakerBranch.Parameters],
            Stages = stages.All,
        };
    }
}
