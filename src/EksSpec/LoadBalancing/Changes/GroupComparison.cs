namespace EksSpec.LoadBalancing;

/// <summary>Compares a group with what it was.</summary>
internal static class GroupComparison
{
    /// <summary>What happens to a group; <see langword="null"/> where nothing does.</summary>
    public static GroupChange? Of(IngressGroup? before, IngressGroup? after)
    {
        ChangeSources sources = new(before, after);
        var fate = FateOf(before, after);
        var changes =
            before?.LoadBalancer is { } old && after?.LoadBalancer is { } current
                ? BalancerComparison.Of(old, current, sources)
                : [];
        return fate is null || (fate == GroupFate.Changes && changes.Count == 0)
            ? null
            : new()
            {
                Group = (after ?? before!).Name,
                Site = ObjectText.SiteOf(after ?? before!),
                Fate = fate.Value,
                Before = before?.LoadBalancer,
                After = after?.LoadBalancer,
                Faults = after?.Faults ?? [],
                Sources = SourcesOf(fate.Value, sources),
                Changes = changes,
            };
    }

    private static GroupFate? FateOf(IngressGroup? before, IngressGroup? after) =>
        (before, after) switch
        {
            ({ LoadBalancer: not null }, { Faults.Count: > 0 }) => GroupFate.Stops,
            (_, { Faults.Count: > 0 }) => GroupFate.IsStopped,
            ({ LoadBalancer: { } old }, { LoadBalancer: { } current }) => old.Scheme == current.Scheme
                ? GroupFate.Changes
                : GroupFate.Replaced,
            ({ Faults.Count: > 0 }, { LoadBalancer: not null }) => GroupFate.RunsAgain,
            (_, { LoadBalancer: not null }) => GroupFate.Made,
            ({ Faults.Count: > 0 } or { LoadBalancer: not null }, _) => GroupFate.Deleted,
            _ => null,
        };

    private static ValueList<ChangeSource> SourcesOf(GroupFate fate, ChangeSources sources) =>
        fate switch
        {
            GroupFate.Made or GroupFate.Deleted => sources.Everybody().ToValueList(),
            GroupFate.Replaced => sources.Of("scheme"),
            _ => [],
        };
}
