using EksSpec.Findings;
using EksSpec.GoText;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Networking;

/// <summary>What kind of Service it is, and what each kind asks for and forbids.</summary>
internal sealed class ServiceShape : RuleGroup<V1Service>
{
    private const string Head = "apiVersion: v1\nkind: Service\nmetadata: { name: shop }\nspec:\n";
    private const string Ports = "  ports: [{ port: 80 }]\n";

    private static readonly RuleInfo TypeKnown = KubernetesRule.Error(
        "EKS3700",
        "The type of a Service is not a known one",
        "Write ClusterIP, NodePort, LoadBalancer or ExternalName.",
        Head + Ports + "  type: Loadbalancer\n",
        Head + Ports + "  type: LoadBalancer\n"
    );

    private static readonly RuleInfo PortsNeeded = KubernetesRule.Error(
        "EKS3701",
        "A Service has no ports",
        "Write the ports, or clusterIP: None for a headless Service.",
        Head + "  selector: { app: shop }\n",
        Head + "  selector: { app: shop }\n" + Ports
    );

    private static readonly RuleInfo HeadlessType = KubernetesRule.Error(
        "EKS3702",
        "A headless Service has the type NodePort or LoadBalancer",
        "Remove clusterIP: None, or make the type ClusterIP.",
        Head + Ports + "  type: LoadBalancer\n  clusterIP: None\n",
        Head + Ports + "  type: ClusterIP\n  clusterIP: None\n"
    );

    private static readonly RuleInfo ExternalNameAlone = KubernetesRule.Error(
        "EKS3703",
        "An ExternalName Service has cluster IPs or IP families",
        "Remove them: such a Service is a name in the DNS and nothing else.",
        Head + "  type: ExternalName\n  externalName: db.example.com\n  clusterIP: None\n",
        Head + "  type: ExternalName\n  externalName: db.example.com\n"
    );

    private static readonly RuleInfo ExternalNameSpelled = KubernetesRule.Error(
        "EKS3704",
        "The externalName of a Service is missing or no DNS name",
        "Write the DNS name that the Service stands for.",
        Head + "  type: ExternalName\n  externalName: db_1.example.com\n",
        Head + "  type: ExternalName\n  externalName: db-1.example.com\n"
    );

    private static readonly RuleInfo AffinityKnown = KubernetesRule.Error(
        "EKS3705",
        "The session affinity of a Service is not None or ClientIP",
        "Write None or ClientIP.",
        Head + Ports + "  sessionAffinity: clientIP\n",
        Head + Ports + "  sessionAffinity: ClientIP\n"
    );

    private static readonly RuleInfo AffinityTimeout = KubernetesRule.Error(
        "EKS3706",
        "The timeout of a session affinity is not between 1 and 86400 seconds",
        "Write 1 to 86400, one day at most.",
        Head
            + Ports
            + "  sessionAffinity: ClientIP\n  sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }\n",
        Head + Ports + "  sessionAffinity: ClientIP\n  sessionAffinityConfig: { clientIP: { timeoutSeconds: 86400 } }\n"
    );

    private static readonly RuleInfo TopologyContradicts = KubernetesRule.Error(
        "EKS3707",
        "The two topology annotations of a Service contradict each other",
        "Keep service.kubernetes.io/topology-mode only.",
        Head.Replace(
            "name: shop",
            "name: shop, annotations: { service.kubernetes.io/topology-aware-hints: Auto, service.kubernetes.io/topology-mode: Disabled }",
            StringComparison.Ordinal
        ) + Ports,
        Head.Replace(
            "name: shop",
            "name: shop, annotations: { service.kubernetes.io/topology-mode: Auto }",
            StringComparison.Ordinal
        ) + Ports
    );

    private static readonly RuleInfo ExternalIpSpelled = KubernetesRule.Error(
        "EKS3708",
        "An external IP of a Service is no address that traffic can come to",
        "Write an IP address without leading zeros that is not loopback or link-local.",
        Head + Ports + "  externalIPs: [127.0.0.1]\n",
        Head + Ports + "  externalIPs: [203.0.113.5]\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            TypeKnown,
            PortsNeeded,
            HeadlessType,
            ExternalNameAlone,
            ExternalNameSpelled,
            AffinityKnown,
            AffinityTimeout,
            TopologyContradicts,
            ExternalIpSpelled,
        ];

    public override void Check(V1Service subject, Report report)
    {
        CheckTopology(subject.Metadata?.Annotations, report);
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        var type = ServiceFacts.TypeOf(spec);
        var headless = ServiceFacts.IsHeadless(spec);
        if (type is not ("ClusterIP" or "NodePort" or "LoadBalancer" or "ExternalName"))
        {
            report.Add(TypeKnown, "type", $"The type is '{type}'.");
        }

        if (spec.Ports is not { Count: > 0 } && !headless && type != "ExternalName")
        {
            report.Add(PortsNeeded, "ports", "The Service has no ports and is not headless.");
        }

        if (headless && type is "NodePort" or "LoadBalancer")
        {
            report.Add(HeadlessType, "clusterIPs[0]", $"A {type} Service cannot be headless.");
        }

        if (type == "ExternalName")
        {
            CheckExternalName(spec, report);
        }

        LabelsAndAnnotations.CheckLabels(spec.Selector, "selector", report);
        CheckAffinity(spec, report);
        for (var i = 0; i < spec.ExternalIPs?.Count; i++)
        {
            var ip = spec.ExternalIPs[i] ?? "";
            if ((IpText.AddressError(ip) ?? ReachableAddress.Error(IpText.Parse(ip)!)) is { } error)
            {
                using var item = report.At("externalIPs", i);
                report.Add(ExternalIpSpelled, "", $"The external IP '{ip}' {error}.");
            }
        }
    }

    private static void CheckTopology(IDictionary<string, string>? annotations, Report report)
    {
        const string Mode = "service.kubernetes.io/topology-mode";
        if (
            annotations is not null
            && annotations.TryGetValue("service.kubernetes.io/topology-aware-hints", out var hints)
            && annotations.TryGetValue(Mode, out var mode)
            && (hints ?? "") != (mode ?? "")
        )
        {
            report.Add(TopologyContradicts, SpecPath.Parse("metadata.annotations").Entry(Mode), $"One says '{mode}', one '{hints}'.");
        }
    }

    private static void CheckExternalName(V1ServiceSpec spec, Report report)
    {
        if (!string.IsNullOrEmpty(spec.ClusterIP) || spec.ClusterIPs is { Count: > 0 })
        {
            report.Add(ExternalNameAlone, "clusterIPs", "An ExternalName Service has no cluster IP.");
        }

        if (spec.IpFamilies is { Count: > 0 })
        {
            report.Add(ExternalNameAlone, "ipFamilies", "An ExternalName Service has no IP family.");
        }

        if (spec.IpFamilyPolicy is not null)
        {
            report.Add(ExternalNameAlone, "ipFamilyPolicy", "An ExternalName Service has no IP families.");
        }

        var name = spec.ExternalName ?? "";
        var bare = name.EndsWith('.') ? name[..^1] : name;
        if (KubernetesNames.DnsSubdomainError(bare) is { } error)
        {
            report.Add(ExternalNameSpelled, "externalName", $"The external name '{name}' {error}.");
        }
    }

    private static void CheckAffinity(V1ServiceSpec spec, Report report)
    {
        var affinity = string.IsNullOrEmpty(spec.SessionAffinity) ? "None" : spec.SessionAffinity;
        if (affinity is not ("None" or "ClientIP"))
        {
            report.Add(AffinityKnown, "sessionAffinity", $"The session affinity is '{affinity}'.");
        }

        if (
            affinity == "ClientIP"
            && spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds is { } seconds and not (> 0 and <= 86_400)
        )
        {
            report.Add(
                AffinityTimeout,
                "sessionAffinityConfig.clientIP.timeoutSeconds",
                $"The timeout is {seconds} seconds."
            );
        }
    }
}
