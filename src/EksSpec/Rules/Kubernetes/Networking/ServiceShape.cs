namespace EksSpec.Rules;

/// <summary>What kind of Service it is, and what each kind asks for and forbids.</summary>
internal sealed partial class ServiceShape : RuleGroup<V1Service>
{
    public override void Check(V1Service subject, Report report)
    {
        CheckTopology(subject.Metadata?.Annotations, report);
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        var type = ServiceFacts.TypeOf(spec);
        var headless = ServiceFacts.IsHeadless(spec);
        report.If(
            type is not ("ClusterIP" or "NodePort" or "LoadBalancer" or "ExternalName"),
            TypeKnown,
            "type",
            $"The type is '{type}'."
        );

        report.If(
            spec.Ports is not { Count: > 0 } && !headless && type != "ExternalName",
            PortsNeeded,
            "ports",
            $"The Service has no ports and is not headless."
        );

        if (headless && type is "NodePort" or "LoadBalancer")
        {
            report.Add(HeadlessType, ServiceFacts.AddressField(spec, 0), $"A {type} Service cannot be headless.");
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
            report.Add(
                TopologyContradicts,
                SpecPath.Parse("metadata.annotations").Entry(Mode),
                $"One says '{mode}', one '{hints}'."
            );
        }
    }

    private static void CheckExternalName(V1ServiceSpec spec, Report report)
    {
        if (!string.IsNullOrEmpty(spec.ClusterIP) || spec.ClusterIPs is { Count: > 0 })
        {
            report.Add(
                ExternalNameAlone,
                ServiceFacts.AddressField(spec, 0),
                "An ExternalName Service has no cluster IP."
            );
        }

        report.If(
            spec.IpFamilies is { Count: > 0 },
            ExternalNameAlone,
            "ipFamilies",
            $"An ExternalName Service has no IP family."
        );

        report.If(
            spec.IpFamilyPolicy is not null,
            ExternalNameAlone,
            "ipFamilyPolicy",
            $"An ExternalName Service has no IP families."
        );

        var name = spec.ExternalName ?? "";
        var bare = name.EndsWith('.') ? name[..^1] : name;
        report.Misspelled(
            KubernetesNames.DnsSubdomainError(bare),
            ExternalNameSpelled,
            "externalName",
            $"The external name '{name}'"
        );
    }

    private static void CheckAffinity(V1ServiceSpec spec, Report report)
    {
        var affinity = string.IsNullOrEmpty(spec.SessionAffinity) ? "None" : spec.SessionAffinity;
        report.If(
            affinity is not ("None" or "ClientIP"),
            AffinityKnown,
            "sessionAffinity",
            $"The session affinity is '{affinity}'."
        );

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
