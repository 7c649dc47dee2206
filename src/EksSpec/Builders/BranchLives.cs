using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>How long environments of branches live, against what is known of them and who ends them.</summary>
internal static class BranchLives
{
    private const string Place = "metadata.annotations";

    /// <summary>What is wrong with the lives of a fleet's branches.</summary>
    public static IEnumerable<SaidFinding> Judge(FleetBuilder fleet) =>
        fleet
            .Followed.SelectMany(blueprint =>
                Judge(
                    blueprint.AllBranches,
                    [.. fleet.Environments.Where(environment => environment.Blueprint == blueprint)]
                )
            )
            .Select(finding => new SaidFinding(null, finding));

    private static IEnumerable<Finding> Judge(EnvironmentBuilder all, IReadOnlyList<EnvironmentBuilder> branches)
    {
        var (expires, idle) = all.LifeSaid;
        var unknown = branches
            .Where(each => each.Branch!.DeployedAt is null)
            .Select(each => each.Branch!.Name)
            .ToList();
        if (idle is { } at && unknown.Count > 0)
        {
            var more = unknown.Count > 1 ? $" and {unknown.Count - 1} more" : "";
            yield return Found(
                ProgramRules.IdleSinceWhen,
                $"Nobody says when branch '{unknown[0]}'{more} was deployed last, so that it is never idle.",
                at
            );
        }

        foreach (var each in branches)
        {
            if (each.Branch is { DeployedAt: { } deployed, ExpiresAt: { } end } && end <= deployed)
            {
                yield return Found(
                    ProgramRules.OverBeforeItBegins,
                    $"The environment of branch '{each.Branch.Name}' is over when it is deployed.",
                    each.Made
                );
            }
        }

        var said = expires ?? idle ?? branches.FirstOrDefault(each => each.Branch!.ExpiresAt is not null)?.Made;
        if (said is { } position && all.Cluster.Cleanup is not BranchCleanupJob)
        {
            yield return NobodyLooks(all.Cluster, position);
        }
    }

    // Without a word about clean-up, something that nobody told of here may look.
    private static Finding NobodyLooks(ClusterBuilder cluster, SourcePosition at) =>
        cluster.Cleanup is { } cleanup
            ? Found(
                ProgramRules.NobodyEndsIt,
                $"In cluster '{cluster.Name}' {cleanup.Title} ends environments of branches, and looks at no time to live.",
                at
            )
            : Found(
                ProgramRules.NobodyEndsIt,
                $"Cluster '{cluster.Name}' doesn't say who ends environments of branches that have expired.",
                at
            ) with
            {
                Severity = Severity.Info,
            };

    private static Finding Found(RuleInfo rule, string message, SourcePosition at) =>
        new(rule, Place, message) { Position = at };
}
