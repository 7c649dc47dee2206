using EksSpec.Findings;
using EksSpec.GoText;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Networking;

/// <summary>How traffic comes to a Service: load balancers, source ranges, traffic policies.</summary>
internal sealed class ServiceTraffic : RuleGroup<V1Service>
{
    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private const string Head =
        "apiVersion: v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  ports: [{ port: 80 }]\n";

    private static readonly RuleInfo RangesForbidden = KubernetesRule.Error(
        "EKS3725",
        "Source ranges are set on a Service that is no LoadBalancer",
        "Make the type LoadBalancer, or remove the ranges and use a NetworkPolicy.",
        Head + "  loadBalancerSourceRanges: [10.0.0.0/8]\n",
        Head + "  type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0/8]\n"
    );

    private static readonly RuleInfo RangeSpelled = KubernetesRule.Error(
        "EKS3726",
        "A source range of a Service is no CIDR block",
        "Write the address, a slash and the prefix length, such as 10.0.0.0/8.",
        Head + "  type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0]\n",
        Head + "  type: LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0/8]\n"
    );

    private static readonly RuleInfo LoadBalancerOnly = KubernetesRule.Error(
        "EKS3727",
        "A field for load balancers is set on a Service that is none",
        "Make the type LoadBalancer, or remove the field.",
        Head + "  loadBalancerClass: service.k8s.aws/nlb\n",
        Head + "  type: LoadBalancer\n  loadBalancerClass: service.k8s.aws/nlb\n"
    );

    private static readonly RuleInfo ClassSpelled = KubernetesRule.Error(
        "EKS3728",
        "The load balancer class of a Service is not [prefix/]name",
        "Write the class of a controller, such as service.k8s.aws/nlb.",
        Head + "  type: LoadBalancer\n  loadBalancerClass: service/k8s/nlb\n",
        Head + "  type: LoadBalancer\n  loadBalancerClass: service.k8s.aws/nlb\n"
    );

    private static readonly RuleInfo ExternalPolicyForbidden = KubernetesRule.Error(
        "EKS3729",
        "externalTrafficPolicy is set on a Service that nothing outside reaches",
        "Remove it, or make the type NodePort or LoadBalancer.",
        Head + "  externalTrafficPolicy: Local\n",
        Head + "  type: LoadBalancer\n  externalTrafficPolicy: Local\n"
    );

    private static readonly RuleInfo PolicyKnown = KubernetesRule.Error(
        "EKS3730",
        "A traffic policy of a Service is not Cluster or Local",
        "Write Cluster or Local.",
        Head + "  internalTrafficPolicy: local\n",
        Head + "  internalTrafficPolicy: Local\n"
    );

    private static readonly RuleInfo HealthCheckForbidden = KubernetesRule.Error(
        "EKS3731",
        "healthCheckNodePort is set on a Service that needs none",
        "Remove it, or make the type LoadBalancer and externalTrafficPolicy Local.",
        Head + "  type: LoadBalancer\n  healthCheckNodePort: 30500\n",
        Head + "  type: LoadBalancer\n  externalTrafficPolicy: Local\n  healthCheckNodePort: 30500\n"
    );

    private static readonly RuleInfo DistributionKnown = KubernetesRule.Error(
        "EKS3732",
        "The traffic distribution of a Service is not a known one",
        "Write PreferSameZone, PreferSameNode or PreferClose.",
        Head + "  trafficDistribution: preferSameZone\n",
        Head + "  trafficDistribution: PreferSameZone\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            RangesForbidden,
            RangeSpelled,
            LoadBalancerOnly,
            ClassSpelled,
            ExternalPolicyForbidden,
            PolicyKnown,
            HealthCheckForbidden,
            DistributionKnown,
        ];

    public override void Check(V1Service subject, Report report)
    {
        var spec = subject.Spec ?? new();
        var balanced = ServiceFacts.TypeOf(spec) == "LoadBalancer";
        CheckSourceRanges(subject, spec, balanced, report);
        using var at = report.At("spec");
        CheckBalancerFields(spec, balanced, report);
        CheckPolicies(spec, report);
        if (spec.HealthCheckNodePort is not (null or 0) && !(balanced && spec.ExternalTrafficPolicy == "Local"))
        {
            report.Add(HealthCheckForbidden, "healthCheckNodePort", "Only a LoadBalancer with Local traffic has one.");
        }

        if (spec.TrafficDistribution is not (null or "PreferClose" or "PreferSameZone" or "PreferSameNode"))
        {
            report.Add(DistributionKnown, "trafficDistribution", $"The distribution is '{spec.TrafficDistribution}'.");
        }
    }

    private static void CheckSourceRanges(V1Service subject, V1ServiceSpec spec, bool balanced, Report report)
    {
        // The server spells this field with a capital letter.
        const string Field = "spec.LoadBalancerSourceRanges";
        if (spec.LoadBalancerSourceRanges is { Count: > 0 } ranges)
        {
            CheckBalanced(balanced, Field, report);
            for (var i = 0; i < ranges.Count; i++)
            {
                CheckRange(ranges[i] ?? "", $"{Field}[{i}]", report);
            }
        }
        else if (subject.Metadata?.Annotations is { } notes && notes.TryGetValue(SourceRanges, out var text))
        {
            CheckBalanced(balanced, SpecPath.Parse("metadata.annotations").Entry(SourceRanges), report);
            foreach (var range in string.IsNullOrWhiteSpace(text) ? [] : text.Trim().Split(','))
            {
                CheckRange(range, SpecPath.Parse("metadata.annotations").Entry(SourceRanges), report);
            }
        }
    }

    private static void CheckBalanced(bool balanced, SpecPath path, Report report)
    {
        if (!balanced)
        {
            report.Add(RangesForbidden, path, "Only a LoadBalancer has source ranges.");
        }
    }

    private static void CheckRange(string range, SpecPath path, Report report)
    {
        if (IpText.BlockError(range.Trim()) is { } error)
        {
            report.Add(RangeSpelled, path, $"The source range '{range}' {error}.");
        }
    }

    private static void CheckBalancerFields(V1ServiceSpec spec, bool balanced, Report report)
    {
        if (!balanced && spec.AllocateLoadBalancerNodePorts is not null)
        {
            report.Add(LoadBalancerOnly, "allocateLoadBalancerNodePorts", "The Service is no LoadBalancer.");
        }

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

        if (spec.InternalTrafficPolicy is not (null or "Cluster" or "Local"))
        {
            report.Add(PolicyKnown, "internalTrafficPolicy", $"The policy is '{spec.InternalTrafficPolicy}'.");
        }
    }
}
