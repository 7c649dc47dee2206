using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What an Ingress sends to.</summary>
internal sealed partial class IngressTargets : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // A set without any IngressClass leaves them to whoever installs the controller.
        var hasClasses = site.Objects.AsSpan().Exists(static item => item.Value is V1IngressClass);
        foreach (var (item, ingress) in site.Of<V1Ingress>())
        {
            report.On(item);
            var spec = ingress.Spec ?? new();
            var isAlb = site.FrontDoor.Has(item);
            using (report.At("spec"))
            {
                CheckBackends(item, spec, isAlb, site, report);
                CheckNames(item, spec, hasClasses, site.FrontDoor.IsMeant(item), site, report);
            }
        }

        foreach (var group in site.FrontDoor.Groups)
        {
            foreach (var member in group.Members)
            {
                report
                    .On(member.Object)
                    .If(
                        member.Ingress.Spec?.Tls is not { Count: > 0 } && !ListenPorts.SpeakHttps(member),
                        NoHttps,
                        "metadata.annotations",
                        $"No listener of the ALB is HTTPS."
                    );
            }
        }
    }

    private static void CheckBackends(SpecObject ingress, V1IngressSpec spec, bool isAlb, SiteView site, Report report)
    {
        using (report.At("defaultBackend"))
        {
            CheckBackend(spec.DefaultBackend?.Service, ingress, isAlb, site, report);
        }

        foreach (var rule in report.Each("rules", spec.Rules))
        {
            using var http = report.At("http");
            foreach (var path in report.Each("paths", rule.Http?.Paths))
            {
                using var backend = report.At("backend");
                CheckBackend(path.Backend?.Service, ingress, isAlb, site, report);
            }
        }
    }

    private static void CheckNames(
        SpecObject ingress,
        V1IngressSpec spec,
        bool hasClasses,
        bool isAlb,
        SiteView site,
        Report report
    )
    {
        if (spec.IngressClassName is { Length: > 0 } name && hasClasses)
        {
            report.Missing(site, ("IngressClass", "", name), ClassMissing, "ingressClassName");
        }

        // An ALB takes its certificates from AWS, and cert-manager makes the Secrets it is asked for.
        if (isAlb || ingress.Metadata?.Annotations?.Keys.Any(IsOfCertManager) == true)
        {
            return;
        }

        foreach (var tls in report.Each("tls", spec.Tls))
        {
            // A name that can't be one, the API server refuses.
            var secret = tls.SecretName ?? "";
            if (secret.Length > 0 && KubernetesNames.DnsSubdomainError(secret) is null)
            {
                report.Missing(site, ("Secret", ingress.Namespace, secret), CertificateMissing, "secretName");
            }
        }
    }

    private static bool IsOfCertManager(string key) => key.StartsWith("cert-manager.io/", StringComparison.Ordinal);

    private static void CheckBackend(
        V1IngressServiceBackend? backend,
        SpecObject ingress,
        bool isAlb,
        SiteView site,
        Report report
    )
    {
        // An action of the load balancer controller is named like a Service, and is none.
        if (backend is not { Name: { Length: > 0 } name } || backend.Port?.Name == "use-annotation")
        {
            return;
        }

        using var at = report.At("service");
        // A name that can't be one, the API server refuses.
        if (KubernetesNames.DnsLabelError(name) is null)
        {
            report.Missing(site, ("Service", ingress.Namespace, name), ServiceMissing, "name");
        }

        if (site.Find("Service", ingress.Namespace, name) is not { Value: V1Service { Spec: { } spec } } target)
        {
            return;
        }

        // What is missing behind an ALB stops its whole group, and is told of there.
        report.If(
            !isAlb && spec.Type != "ExternalName" && !HasPort(spec, backend.Port),
            PortMissing,
            "port",
            $"{target} has no port {(backend.Port?.Name is { Length: > 0 } text ? $"'{text}'" : $"{backend.Port?.Number}")}."
        );
    }

    private static bool HasPort(V1ServiceSpec service, V1ServiceBackendPort? wanted) =>
        (service.Ports ?? []).Any(port =>
            port is not null && (wanted?.Name is { Length: > 0 } name ? port.Name == name : port.Port == wanted?.Number)
        );
}
