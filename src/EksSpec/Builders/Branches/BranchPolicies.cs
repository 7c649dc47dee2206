using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>Who may talk to the pods of a branch, and whom they may talk to.</summary>
/// <remarks>Policies that the program says take the place of these, for their pods and in their direction: together they would allow more.</remarks>
internal sealed class BranchPolicies(EnvironmentBuilder environment, SiteView site, string space)
{
    private readonly List<V1NetworkPolicySpec> _own =
    [
        .. site
            .Objects.Where(item => item.Namespace == space)
            .Select(item => (item.Value as V1NetworkPolicy)?.Spec)
            .OfType<V1NetworkPolicySpec>(),
    ];

    /// <summary>All of them.</summary>
    public IEnumerable<NetworkPolicyBuilder> All()
    {
        yield return Policy("deny-all", new(), ["Ingress", "Egress"]);
        if (Others(NetworkPolicyFacts.LimitsIngress) is { } receiving)
        {
            yield return Policy("allow-namespace", receiving, ["Ingress"], spec => spec.Ingress = [FromNamespace()]);
            foreach (var door in BranchDoor.Of(site, space))
            {
                V1LabelSelector pods = new()
                {
                    MatchLabels = door.Selector,
                    MatchExpressions = receiving.MatchExpressions,
                };
                yield return Policy(
                    $"allow-load-balancer-{door.Service}",
                    pods,
                    ["Ingress"],
                    spec => spec.Ingress = [From(door)]
                );
            }
        }

        if (Others(NetworkPolicyFacts.LimitsEgress) is { } asking)
        {
            yield return Policy("allow-outside", asking, ["Egress"], spec => spec.Egress = [.. Outside()]);
        }
    }

    /// <summary>The pods that no policy of the program is about; <see langword="null"/> where one is about all.</summary>
    private V1LabelSelector? Others(Func<V1NetworkPolicySpec, bool> limits)
    {
        var own = _own.Where(limits).Select(spec => spec.PodSelector ?? new()).ToList();
        if (own.Exists(LabelMatching.IsEmpty))
        {
            return null;
        }

        // Only one label can be told from its contrary; builders choose pods by one.
        var named = own.Where(selector => selector is { MatchLabels.Count: 1, MatchExpressions: null or [] })
            .Select(selector => selector.MatchLabels.Single())
            .GroupBy(label => label.Key, label => label.Value, StringComparer.Ordinal);
        List<V1LabelSelectorRequirement> but =
        [
            .. named.Select(same => new V1LabelSelectorRequirement
            {
                Key = same.Key,
                OperatorProperty = "NotIn",
                Values = [.. same.Distinct(StringComparer.Ordinal)],
            }),
        ];
        return new() { MatchExpressions = but.Count == 0 ? null : but };
    }

    private NetworkPolicyBuilder Policy(
        string name,
        V1LabelSelector pods,
        IList<string> types,
        Action<V1NetworkPolicySpec>? say = null
    ) =>
        new NetworkPolicyBuilder(name, environment.Made).Configure(policy =>
        {
            policy.Spec = new() { PodSelector = pods, PolicyTypes = types };
            say?.Invoke(policy.Spec);
        });

    private V1NetworkPolicyIngressRule FromNamespace() =>
        new()
        {
            FromProperty =
            [
                new() { PodSelector = new() },
                .. environment.Visitors.Select(NetworkPolicyBuilder.Namespace),
            ],
        };

    private V1NetworkPolicyIngressRule From(BranchDoor door) =>
        new()
        {
            FromProperty = [.. VpcRanges.Of(site.Config!).Select(range => Block(range))],
            Ports =
            [
                .. door.Ports.Select(each => new V1NetworkPolicyPort { Protocol = each.Protocol, Port = each.Port }),
            ],
        };

    private IEnumerable<V1NetworkPolicyEgressRule> Outside()
    {
        yield return new() { To = [new() { PodSelector = new() }] };
        yield return LookUps();
        Cidr[] reachable = [.. environment.Reachable];
        yield return new()
        {
            To =
                reachable.Length > 0
                    ? [.. reachable.Select(block => Block(block.ToString()))]
                    : [.. VpcRanges.Everywhere(site.Config!).Select(each => Block(each.Range, each.But))],
        };
    }

    private V1NetworkPolicyEgressRule LookUps()
    {
        var rule = NetworkPolicyBuilder.LookUps();
        // In Auto Mode the nodes answer, and no pod does; a cache on the nodes has an address of its own.
        rule.To = site.Config!.IsAutoMode() ? null : [.. rule.To, Block("169.254.20.10/32")];
        return rule;
    }

    private static V1NetworkPolicyPeer Block(string range, params string[] but) =>
        new()
        {
            IpBlock = new() { Cidr = range, Except = but.Length == 0 ? null : [.. but] },
        };
}
