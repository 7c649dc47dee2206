namespace EksSpec.Rules;

/// <summary>How traffic comes to a Service: load balancers, source ranges, traffic policies.</summary>
internal sealed partial class ServiceTraffic : RuleGroup<V1Service>
{
    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";

    public override void Check(V1Service subject, Report report)
    {
        var spec = subject.Spec ?? new();
        var balanced = ServiceFacts.TypeOf(spec) == "LoadBalancer";
        CheckSourceRanges(subject, spec, balanced, report);
        using var at = report.At("spec");
        CheckBalancerFields(spec, balanced, report);
        CheckPolicies(spec, report);
        report.If(
            spec.HealthCheckNodePort is not (null or 0) && !(balanced && spec.ExternalTrafficPolicy == "Local"),
            HealthCheckForbidden,
            "healthCheckNodePort",
            $"Only a LoadBalancer with Local traffic has one."
        );

        report.If(
            spec.TrafficDistribution is not (null or "PreferClose" or "PreferSameZone" or "PreferSameNode"),
            DistributionKnown,
            "trafficDistribution",
            $"The distribution is '{spec.TrafficDistribution}'."
        );
    }

    private static void CheckSourceRanges(V1Service subject, V1ServiceSpec spec, bool balanced, Report report)
    {
        if (spec.LoadBalancerSourceRanges is { Count: > 0 } ranges)
        {
            CheckBalanced(balanced, "spec.loadBalancerSourceRanges", report);
            foreach (var range in report.Each("spec.loadBalancerSourceRanges", ranges))
            {
                CheckRange(range, report);
            }
        }
        else if (subject.Metadata?.Annotations is { } notes && notes.TryGetValue(SourceRanges, out var text))
        {
            using var at = report.At("metadata.annotations", SourceRanges);
            CheckBalanced(balanced, "", report);
            foreach (var range in string.IsNullOrWhiteSpace(text) ? [] : text.Trim().Split(','))
            {
                CheckRange(range, report);
            }
        }
    }

    private static void CheckBalanced(bool balanced, string path, Report report) =>
        report.If(!balanced, RangesForbidden, path, $"Only a LoadBalancer has source ranges.");

    private static void CheckRange(string range, Report report) =>
        report.Misspelled(IpText.BlockError(range.Trim()), RangeSpelled, "", $"The source range '{range}'");

    private static void CheckBalancerFields(V1ServiceSpec spec, bool balanced, Report report)
    {
        report.If(
            !balanced && spec.AllocateLoadBalancerNodePorts is not null,
            LoadBalancerOnly,
            "allocateLoadBalancerNodePorts",
            $"The Service is no LoadBalancer."
        );

        if (spec.LoadBalancerClass is not { } name)
        {
            return;
        }

        if (!balanced)
        {
            report.Add(LoadBalancerOnly, "loadBalancerClass", "The Service is no LoadBalancer.");
        }
        else if (KubernetesNames.QualifiedNameError(name) is { } error)
        {
            report.Add(ClassSpelled, "loadBalancerClass", $"The class '{name}' {error}.");
        }
    }

    private static void CheckPolicies(V1ServiceSpec spec, Report report)
    {
        if (!string.IsNullOrEmpty(spec.ExternalTrafficPolicy))
        {
            if (!ServiceFacts.IsExternal(spec))
            {
                report.Add(
                    ExternalPolicyForbidden,
                    "externalTrafficPolicy",
                    "Nothing outside of the cluster reaches this Service."
                );
            }
            else if (spec.ExternalTrafficPolicy is not ("Cluster" or "Local"))
            {
                report.Add(PolicyKnown, "externalTrafficPolicy", $"The policy is '{spec.ExternalTrafficPolicy}'.");
            }
        }

        report.If(
            spec.InternalTrafficPolicy is not (null or "Cluster" or "Local"),
            PolicyKnown,
            "internalTrafficPolicy",
            $"The policy is '{spec.InternalTrafficPolicy}'."
        );
    }
}
