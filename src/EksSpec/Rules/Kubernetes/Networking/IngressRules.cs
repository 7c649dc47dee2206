using System.Buffers;

namespace EksSpec.Rules;

/// <summary>Hosts, paths and certificates of an Ingress.</summary>
internal sealed partial class IngressRules : RuleGroup<V1Ingress>
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~"
    );
    private static readonly string[] PathTypes = ["Exact", "ImplementationSpecific", "Prefix"];
    private static readonly string[] ForbiddenInside = ["//", "/./", "/../", "%2f", "%2F"];

    public override void Check(V1Ingress subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using (report.At("metadata.annotations", ClassAnnotation))
        {
            string? noted = null;
            var isNoted = subject.Metadata?.Annotations?.TryGetValue(ClassAnnotation, out noted) == true;
            var differ = isNoted && spec.IngressClassName is { } name && (noted ?? "") != name;
            report.If(
                differ,
                ClassTwice,
                "",
                $"The class is '{noted}' here, and '{spec.IngressClassName}' in the spec."
            );
        }

        var isEmpty = spec.Rules is not { Count: > 0 } && spec.DefaultBackend is null;
        report.If(isEmpty, Empty, "spec", $"There are no rules and no default backend.");

        using var at = report.At("spec");
        var classError = KubernetesNames.DnsSubdomainError(spec.IngressClassName);
        report.Misspelled(classError, ClassSpelled, "ingressClassName", $"The class '{spec.IngressClassName}'");
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
            var meant = Respelled.Host(error, rule.Host, HostError);
            report.Misspelled(error, HostSpelled, "host", $"The host '{rule.Host}'", Mend.Text(meant));
        }

        if (rule.Http is { } http)
        {
            using var at = report.At("http");
            report.If(http.Paths is not { Count: > 0 }, PathsNeeded, "paths", $"The rule has no paths.");
            foreach (var path in report.Each("paths", http.Paths))
            {
                CheckPath(path, report);
            }
        }
    }

    private static void CheckPath(V1HTTPIngressPath path, Report report)
    {
        if (path.PathType is null)
        {
            report.Add(PathTypeNeeded, "pathType", $"The path '{path.Path}' has no pathType.", mend: PathTypeOf(path));
            return;
        }

        var text = path.Path ?? "";
        switch (path.PathType)
        {
            case "Exact" or "Prefix":
                var inside = Array.Find(ForbiddenInside, part => text.Contains(part, StringComparison.Ordinal));
                var isRelative =
                    text.EndsWith("/..", StringComparison.Ordinal) || text.EndsWith("/.", StringComparison.Ordinal);
                report.If(
                    !text.StartsWith('/'),
                    PathSpelled,
                    "path",
                    $"The path '{text}' is not absolute.",
                    Absolute(text)
                );
                report.If(inside is not null, PathSpelled, "path", $"The path '{text}' holds '{inside}'.");
                report.If(isRelative, PathSpelled, "path", $"The path '{text}' ends in a relative part.");
                break;
            case "ImplementationSpecific":
                report.If(
                    text is [not '/', ..],
                    PathSpelled,
                    "path",
                    $"The path '{text}' is not absolute.",
                    Absolute(text)
                );
                break;
            default:
                report.OneOf(path.PathType, PathTypes, PathTypeKnown, "pathType");
                break;
        }

        using var at = report.At("backend");
        IngressBackends.Check(path.Backend ?? new(), report);
    }

    // What older versions did without a type was the controller's affair. Today's controllers all read a plain path as the
    // beginning of one; what else a path can say, patterns for one, they read as they like.
    private static Mend PathTypeOf(V1HTTPIngressPath path) =>
        path.Backend is not ({ Service: not null } or { Resource: not null }) ? default
        : path.Path is ['/', .. var rest] && IsPlain(rest) ? Mend.Text("Prefix")
        : path.Path is null or "" or ['/', ..] ? Mend.Text("ImplementationSpecific")
        : default;

    private static Mend Absolute(string path) =>
        path.Length > 0 && char.IsAsciiLetterOrDigit(path[0]) && IsPlain(path) ? Mend.Text("/" + path) : default;

    private static bool IsPlain(string path) =>
        !path.AsSpan().ContainsAnyExcept(PlainCharacters)
        && !path.StartsWith('/')
        && !path.Contains("//", StringComparison.Ordinal)
        && !path.Contains("..", StringComparison.Ordinal)
        && !path.Contains("./", StringComparison.Ordinal)
        && !path.EndsWith('.');

    private static void CheckCertificate(V1IngressTLS tls, Report report)
    {
        foreach (var host in report.Each("hosts", tls.Hosts))
        {
            var error = HostError(host);
            var meant = Respelled.Host(error, host, HostError);
            report.Misspelled(error, HostSpelled, "", $"The host '{host}'", Mend.Text(meant));
        }

        var secretError = tls.SecretName is "" ? null : KubernetesNames.DnsSubdomainError(tls.SecretName);
        report.Misspelled(secretError, SecretSpelled, "secretName", $"The name '{tls.SecretName}'");
    }
}
