namespace EksSpec.Rules;

/// <summary>How traffic comes to a Service: load balancers, source ranges, traffic policies.</summary>
internal sealed partial class ServiceTraffic : RuleGroup<V1Service>
{
    private static readonly string[] Policies = ["Cluster", "Local"];
    private static readonly string[] Distributions = ["PreferClose", "PreferSameNode", "PreferSameZone"];
    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";

    public override void Check(V1Service subject, Report report)
    {
        var spec = subject.Spec ?? new();
        var balanced = ServiceFacts.TypeOf(spec) == "LoadBalancer";
        CheckSourceRanges(subject, spec, balanced, report);
        using var at = report.At("spec");
        CheckBalancerFields(spec, balanced, report);
        CheckPolicies(spec, report);
        var isChecked = spec.HealthCheckNodePort is not (null or 0);
        var isLocal = balanced && spec.ExternalTrafficPolicy == "Local";
        report.If(
            isChecked && !isLocal,
            HealthCheckForbidden,
            "healthCheckNodePort",
            $"Only a LoadBalancer with Local traffic has one."
        );
        if (isChecked && isLocal)
        {
            report.Range(spec.HealthCheckNodePort, 1, 65_535, HealthCheckPort, "healthCheckNodePort");
        }

        report.OneOf(
            spec.TrafficDistribution ?? "PreferClose",
            Distributions,
            DistributionKnown,
            "trafficDistribution"
        );
    }

    private static void CheckSourceRanges(V1Service subject, V1ServiceSpec spec, bool balanced, Report report)
    {
        if (spec.LoadBalancerSourceRanges is { Count: > 0 } ranges)
        {
            CheckBalanced(balanced, "spec.loadBalancerSourceRanges", report);
            foreach (var range in report.Each("spec.loadBalancerSourceRanges", ranges))
            {
                CheckRange(range, Mend.Text(Respelled.Block(range)), report);
            }
        }
        else if (subject.Metadata?.Annotations is { } notes && notes.TryGetValue(SourceRanges, out var text))
        {
            using var at = report.At("metadata.annotations", SourceRanges);
            CheckBalanced(balanced, "", report);
            foreach (var range in string.IsNullOrWhiteSpace(text) ? [] : text.Trim().Split(','))
            {
                CheckRange(range, default, report);
            }
        }
    }

    private static void CheckBalanced(bool balanced, string path, Report report) =>
        report.If(!balanced, RangesForbidden, path, $"Only a LoadBalancer has source ranges.");

    private static void CheckRange(string range, Mend mend, Report report) =>
        report.Misspelled(IpText.BlockError(range.Trim()), RangeSpelled, "", $"The source range '{range}'", mend);

    private static void CheckBalancerFields(V1ServiceSpec spec, bool balanced, Report report)
    {
        var (className, allocates) = (spec.LoadBalancerClass, spec.AllocateLoadBalancerNodePorts is not null);
        var classError = balanced ? KubernetesNames.QualifiedNameError(className) : null;
        Forbid(allocates && !balanced, "allocateLoadBalancerNodePorts", report);
        Forbid(className is not null && !balanced, "loadBalancerClass", report);
        report.Misspelled(classError, ClassSpelled, "loadBalancerClass", $"The class '{className}'");
    }

    private static void Forbid(bool isSet, string field, Report report) =>
        report.If(isSet, LoadBalancerOnly, field, $"The Service is no LoadBalancer.");

    private static void CheckPolicies(V1ServiceSpec spec, Report report)
    {
        var (outside, inside) = (spec.ExternalTrafficPolicy, spec.InternalTrafficPolicy);
        var isUnseen = !string.IsNullOrEmpty(outside) && !ServiceFacts.IsExternal(spec);
        report.If(
            isUnseen,
            ExternalPolicyForbidden,
            "externalTrafficPolicy",
            $"Nothing outside of the cluster reaches this Service.",
            // Cluster is what holds without it.
            outside == "Cluster"
                ? Mend.Remove
                : default
        );
        report.OneOfIfSet(isUnseen ? null : outside, Policies, PolicyKnown, "externalTrafficPolicy");
        report.OneOf(inside ?? "Cluster", Policies, PolicyKnown, "internalTrafficPolicy");
    }
}
