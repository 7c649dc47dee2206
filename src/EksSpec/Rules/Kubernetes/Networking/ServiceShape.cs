namespace EksSpec.Rules;

/// <summary>What kind of Service it is, and what each kind asks for and forbids.</summary>
internal sealed partial class ServiceShape : RuleGroup<V1Service>
{
    private static readonly string[] Types = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
    private static readonly string[] Affinities = ["ClientIP", "None"];

    public override void Check(V1Service subject, Report report)
    {
        CheckTopology(subject.Metadata?.Annotations, report);
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        var type = ServiceFacts.TypeOf(spec);
        var headless = ServiceFacts.IsHeadless(spec);
        var isNamed = type == "ExternalName";
        var isPortless = !headless && !isNamed && spec.Ports is not { Count: > 0 };
        report.OneOf(type, Types, TypeKnown, "type");
        report.If(isPortless, PortsNeeded, "ports", $"The Service has no ports and is not headless.");
        if (headless && type is "NodePort" or "LoadBalancer")
        {
            report.Add(HeadlessType, ServiceFacts.AddressField(spec, 0), $"A {type} Service cannot be headless.");
        }

        if (isNamed)
        {
            CheckExternalName(spec, headless, report);
        }

        LabelsAndAnnotations.CheckLabels(spec.Selector, "selector", report);
        CheckAffinity(spec, report);
        foreach (var ip in report.Each("externalIPs", spec.ExternalIPs))
        {
            var error = IpText.AddressError(ip) ?? ReachableAddress.Error(IpText.Parse(ip)!);
            report.Misspelled(error, ExternalIpSpelled, "", $"The external IP '{ip}'");
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
            using var at = report.At("metadata.annotations", Mode);
            report.Add(TopologyContradicts, "", $"One says '{mode}', one '{hints}'.");
        }
    }

    private static void CheckExternalName(V1ServiceSpec spec, bool headless, Report report)
    {
        if (!string.IsNullOrEmpty(spec.ClusterIP) || spec.ClusterIPs is { Count: > 0 })
        {
            var field = ServiceFacts.AddressField(spec, 0);
            // An address says that another type was meant.
            var mend = field == "clusterIP" && headless ? Mend.Remove : default;
            report.Add(ExternalNameAlone, field, "An ExternalName Service has no cluster IP.", mend: mend);
        }

        var (hasFamilies, hasPolicy) = (spec.IpFamilies is { Count: > 0 }, spec.IpFamilyPolicy is not null);
        report.If(
            hasFamilies,
            ExternalNameAlone,
            "ipFamilies",
            $"An ExternalName Service has no IP family.",
            Mend.Remove
        );
        report.If(
            hasPolicy,
            ExternalNameAlone,
            "ipFamilyPolicy",
            $"An ExternalName Service has no IP families.",
            Mend.Remove
        );

        var name = spec.ExternalName ?? "";
        var error = KubernetesNames.DnsSubdomainError(name.EndsWith('.') ? name[..^1] : name);
        var meant = Respelled.Host(error, name, KubernetesNames.DnsSubdomainError);
        report.Misspelled(error, ExternalNameSpelled, "externalName", $"The external name '{name}'", Mend.Text(meant));
    }

    private static void CheckAffinity(V1ServiceSpec spec, Report report)
    {
        var affinity = string.IsNullOrEmpty(spec.SessionAffinity) ? "None" : spec.SessionAffinity;
        report.OneOf(affinity, Affinities, AffinityKnown, "sessionAffinity");

        using var at = report.At("sessionAffinityConfig.clientIP");
        var seconds = spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds;
        var isMisfit = affinity == "ClientIP" && seconds is <= 0 or > 86_400;
        report.If(isMisfit, AffinityTimeout, "timeoutSeconds", $"The timeout is {seconds} seconds.");
    }
}
