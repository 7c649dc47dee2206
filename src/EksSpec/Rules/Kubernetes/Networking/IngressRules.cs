namespace EksSpec.Rules;

/// <summary>Hosts, paths and certificates of an Ingress.</summary>
internal sealed partial class IngressRules : RuleGroup<V1Ingress>
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private static readonly string[] ForbiddenInside = ["//", "/./", "/../", "%2f", "%2F"];

    public override void Check(V1Ingress subject, Report report)
    {
        var spec = subject.Spec ?? new();
        if (spec.IngressClassName is not null && subject.Metadata?.Annotations?.ContainsKey(ClassAnnotation) == true)
        {
            report.Add(
                ClassTwice,
                SpecPath.Parse("metadata.annotations").Entry(ClassAnnotation),
                "The class is named twice."
            );
        }

        report.If(
            spec.Rules is not { Count: > 0 } && spec.DefaultBackend is null,
            Empty,
            "spec",
            $"There are no rules and no default backend."
        );

        using var at = report.At("spec");
        report.Misspelled(
            KubernetesNames.DnsSubdomainError(spec.IngressClassName),
            ClassSpelled,
            "ingressClassName",
            $"The class '{spec.IngressClassName}'"
        );

        if (spec.DefaultBackend is not null)
        {
            using var item = report.At("defaultBackend");
            IngressBackends.Check(spec.DefaultBackend, report);
        }

        foreach (var item in report.Each("rules", spec.Rules))
        {
            CheckRule(item, report);
        }

        foreach (var tls in report.Each("tls", spec.Tls))
        {
            CheckCertificate(tls, report);
        }
    }

    private static string? HostError(string host) =>
        host.Contains('*', StringComparison.Ordinal)
            ? KubernetesNames.WildcardSubdomainError(host)
            : KubernetesNames.DnsSubdomainError(host);

    private static void CheckRule(V1IngressRule rule, Report report)
    {
        if (!string.IsNullOrEmpty(rule.Host))
        {
            var error = IpText.Parse(rule.Host) is not null ? "is an IP address, no DNS name" : HostError(rule.Host);
            report.If(error is not null, HostSpelled, "host", $"The host '{rule.Host}' {error}.");
        }

        if (rule.Http is null)
        {
            return;
        }

        report.If(rule.Http.Paths is not { Count: > 0 }, PathsNeeded, "http.paths", $"The rule has no paths.");

        for (var i = 0; i < rule.Http.Paths?.Count; i++)
        {
            using var http = report.At("http");
            using var item = report.At("paths", i);
            CheckPath(rule.Http.Paths[i] ?? new(), report);
        }
    }

    private static void CheckPath(V1HTTPIngressPath path, Report report)
    {
        if (path.PathType is null)
        {
            report.Add(PathTypeNeeded, "pathType", $"The path '{path.Path}' has no pathType.");
            return;
        }

        var text = path.Path ?? "";
        switch (path.PathType)
        {
            case "Exact" or "Prefix":
                report.If(!text.StartsWith('/'), PathSpelled, "path", $"The path '{text}' is not absolute.");

                if (ForbiddenInside.FirstOrDefault(part => text.Contains(part, StringComparison.Ordinal)) is { } inside)
                {
                    report.Add(PathSpelled, "path", $"The path '{text}' holds '{inside}'.");
                }

                report.If(
                    text.EndsWith("/..", StringComparison.Ordinal) || text.EndsWith("/.", StringComparison.Ordinal),
                    PathSpelled,
                    "path",
                    $"The path '{text}' ends in a relative part."
                );

                break;
            case "ImplementationSpecific":
                report.If(
                    text.Length > 0 && text[0] != '/',
                    PathSpelled,
                    "path",
                    $"The path '{text}' is not absolute."
                );

                break;
            default:
                report.Add(PathTypeKnown, "pathType", $"The pathType is '{path.PathType}'.");
                break;
        }

        using var at = report.At("backend");
        IngressBackends.Check(path.Backend ?? new(), report);
    }

    private static void CheckCertificate(V1IngressTLS tls, Report report)
    {
        for (var i = 0; i < tls.Hosts?.Count; i++)
        {
            if (HostError(tls.Hosts[i] ?? "") is { } error)
            {
                using var item = report.At("hosts", i);
                report.Add(HostSpelled, "", $"The host '{tls.Hosts[i]}' {error}.");
            }
        }

        if (!string.IsNullOrEmpty(tls.SecretName) && KubernetesNames.DnsSubdomainError(tls.SecretName) is { } nameError)
        {
            report.Add(SecretSpelled, "secretName", $"The name '{tls.SecretName}' {nameError}.");
        }
    }
}
