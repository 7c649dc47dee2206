namespace EksSpec.Rules;

/// <summary>Policies that keep out the load balancer in front of their pods.</summary>
internal sealed partial class PolicySources : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Pods.Count == 0 || !site.Objects.AsSpan().Exists(static item => item.Value is V1NetworkPolicy))
        {
            return;
        }

        Dictionary<PodView, List<(SpecObject Object, V1NetworkPolicySpec Spec)>>? policies = null;
        HashSet<(SpecObject, SpecObject)> said = [];
        foreach (var (balancer, service, port) in BalancedPorts.Of(site))
        {
            policies ??= PoliciesOf(site);
            var spec = ((V1Service)service.Value!).Spec;
            foreach (var pod in site.Select(new() { MatchLabels = spec.Selector }, service.Namespace))
            {
                if (
                    pod.Spec.HostNetwork != true
                    && policies.TryGetValue(pod, out var own)
                    && ServicesOfPods.TargetOf(port, pod) is { } number
                    && !own.Exists(policy => LetsIn(policy.Spec, number, pod))
                )
                {
                    // What has rules was meant to let somebody in; a policy without is for all others.
                    var policy = own.Find(policy => policy.Spec.Ingress is { Count: > 0 });
                    policy = policy.Object is null ? own[0] : policy;
                    if (said.Add((policy.Object, balancer)))
                    {
                        report
                            .On(policy.Object)
                            .Add(
                                BalancerKeptOut,
                                "spec.ingress",
                                $"The load balancer of {balancer} can't reach port {number}: it sends from addresses of the VPC, which no rule lets in.",
                                severity: site.MayBeApart(policy.Object, balancer) ? Severity.Info : null
                            );
                    }
                }
            }
        }
    }

    private static Dictionary<PodView, List<(SpecObject, V1NetworkPolicySpec)>> PoliciesOf(SiteView site)
    {
        Dictionary<PodView, List<(SpecObject, V1NetworkPolicySpec)>> policies = new(ReferenceEqualityComparer.Instance);
        foreach (var (item, policy) in site.Of<V1NetworkPolicy>())
        {
            if (policy.Spec is not { } spec || !spec.LimitsIngress() || item.IsPatched("spec.ingress"))
            {
                continue;
            }

            foreach (var pod in site.PodsOf(spec, item))
            {
                if (!policies.TryGetValue(pod, out var own))
                {
                    policies.Add(pod, own = []);
                }

                own.Add((item, spec));
            }
        }

        return policies;
    }

    private static bool LetsIn(V1NetworkPolicySpec spec, int number, PodView pod)
    {
        foreach (var rule in spec.Ingress ?? [])
        {
            if (
                rule is not null
                && (rule.FromProperty is not { Count: > 0 } peers || peers.Any(peer => peer?.IpBlock is not null))
                && (
                    rule.Ports is not { Count: > 0 } ports
                    || ports.Any(port => port is not null && IsFor(port, number, pod))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFor(V1NetworkPolicyPort port, int number, PodView pod) =>
        port.Covers(number)
        || (pod.Spec.Containers ?? [])
            .SelectMany(container => container?.Ports ?? [])
            .Any(own => own is not null && own.ContainerPort == number && own.Name == port.Port?.Value);
}
