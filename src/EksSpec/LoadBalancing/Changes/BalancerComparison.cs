namespace EksSpec.LoadBalancing;

/// <summary>Compares a load balancer with what it was: settings, listeners with their rules, target groups, what is in front.</summary>
internal sealed class BalancerComparison
{
    private const string ForNewOnes = "Only a load balancer that is made anew takes it; this one stays as it is.";

    private readonly List<LoadBalancerChange> _changes = [];
    private readonly ChangeSources _sources;

    private BalancerComparison(ChangeSources sources) => _sources = sources;

    public static ValueList<LoadBalancerChange> Of(LoadBalancer before, LoadBalancer after, ChangeSources sources)
    {
        BalancerComparison all = new(sources);
        all.CompareSettings(before, after);
        all.CompareListeners(before, after);
        all._changes.AddRange(TargetGroupComparison.Of(before.TargetGroups, after.TargetGroups));
        all._changes.AddRange(FrontendComparison.Of(before.Frontend, after.Frontend, sources));
        return all._changes.ToValueList();
    }

    private void CompareSettings(LoadBalancer before, LoadBalancer after)
    {
        var isReplaced = before.Scheme != after.Scheme;
        Add(new("scheme", before.Scheme, "scheme"), after.Scheme);
        Add(new("name", before.Name, "load-balancer-name"), after.Name, isReplaced ? null : ForNewOnes);
        Add(new("address type", before.IpAddressType, "ip-address-type"), after.IpAddressType);
        foreach (var (old, current) in LoadBalancerSetting.Of(before).Zip(LoadBalancerSetting.Of(after)))
        {
            var isFixed = old.Annotations.Contains("customer-owned-ipv4-pool") && !isReplaced;
            Add(old, current.Value, isFixed ? ForNewOnes : null);
        }
    }

    private void Add(LoadBalancerSetting old, string? current, string? note = null)
    {
        if (old.Value != current)
        {
            _changes.Add(
                new(ChangedPart.LoadBalancer, KindOf(old.Value, current), old.Name)
                {
                    Before = old.Value,
                    After = current,
                    Note = note,
                    Sources = _sources.Of(old.Annotations),
                }
            );
        }
    }

    private void CompareListeners(LoadBalancer before, LoadBalancer after)
    {
        var old = before.Listeners.ToDictionary(listener => listener.Port);
        var current = after.Listeners.ToDictionary(listener => listener.Port);
        foreach (var port in old.Keys.Union(current.Keys).Order())
        {
            _changes.AddRange(
                (old.GetValueOrDefault(port), current.GetValueOrDefault(port)) switch
                {
                    ({ } was, { } will) => ListenerComparison.Of(was, will, _sources),
                    ({ } was, null) => [Whole(was, ChangeKind.Removed) with { Before = RulesOf(was) }],
                    (_, { } will) => [Whole(will, ChangeKind.Added) with { After = RulesOf(will) }],
                    _ => [],
                }
            );
        }
    }

    private LoadBalancerChange Whole(Listener listener, ChangeKind kind) =>
        new(ChangedPart.Listener, kind, $"{listener.Protocol} {listener.Port.Plain()}")
        {
            Port = listener.Port,
            Sources = _sources.Of("listen-ports", "certificate-arn"),
        };

    private static string RulesOf(Listener listener) =>
        listener.Rules.Count == 1 ? "1 rule" : $"{listener.Rules.Count.Plain()} rules";

    /// <summary>What happens to a setting that differs.</summary>
    public static ChangeKind KindOf(string? before, string? after) =>
        before is null ? ChangeKind.Added
        : after is null ? ChangeKind.Removed
        : ChangeKind.Changed;
}
