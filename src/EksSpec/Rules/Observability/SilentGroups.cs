using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Groups whose taint keeps off the agents for logs and metrics.</summary>
internal sealed partial class SilentGroups : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // Without taints no agent is kept off, and most clusters have none.
        if (site.IsGuess || site.Placement is not { } placement || !placement.Groups.Any(IsTainted))
        {
            return;
        }

        var matrix = AgentMatrix.Of(placement);
        Check(Telemetry.Logs, "logs", matrix, site, report);
        Check(Telemetry.Metrics, "metrics", matrix, site, report);
    }

    private static void Check(Telemetry what, string word, AgentMatrix matrix, SiteView site, Report report)
    {
        foreach (var group in matrix.Silent(what))
        {
            // Labels are chosen on purpose; a toleration is forgotten.
            var kept = matrix.Verdicts.FirstOrDefault(verdict =>
                verdict.Group == group && verdict.Agent.Sends.HasFlag(what) && verdict.IsKeptOffByTaint
            );
            if (kept is not null)
            {
                StandAt(kept.Agent, site, report);
                report.Add(
                    Silent,
                    SpecPath.Root,
                    $"'{kept.Agent}' doesn't reach '{group.Name}', and nobody else sends {word} from there. {kept.Reason}"
                );
            }
        }
    }

    private static void StandAt(Agent agent, SiteView site, Report report)
    {
        if (!agent.IsOfAddon)
        {
            report.On(agent.Source!, agent.Pods[0].Object == agent.Source ? agent.Pods[0].Pods.Path : "spec");
            return;
        }

        var index = 0;
        while (
            index < site.Config!.Addons?.Count
            && !agent.From.EndsWith($" {site.Config.Addons[index]?.Name}", StringComparison.Ordinal)
        )
        {
            index++;
        }

        report.On(
            site.Cluster!,
            index < site.Config.Addons?.Count ? SpecPath.Root.Field("addons").Item(index) : SpecPath.Root
        );
    }

    private static bool IsTainted(PlacementGroup group) => group.Excluding.Length > 0;
}
