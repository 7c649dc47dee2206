using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>What an Ingress sends to.</summary>
internal sealed partial class IngressTargets : SetRules
{
    private const string Alb = "alb.ingress.kubernetes.io/";

    public override void Check(ManifestSet set, SetReport report)
    {
        foreach (var (manifest, ingress) in set.Of<V1Ingress>())
        {
            var spec = ingress.Spec ?? new();
            if (spec.DefaultBackend?.Service is { } service)
            {
                CheckBackend(service, "spec.defaultBackend.service", manifest, spec, set, report);
            }

            for (var i = 0; i < spec.Rules?.Count; i++)
            {
                for (var j = 0; j < spec.Rules[i]?.Http?.Paths?.Count; j++)
                {
                    if (spec.Rules[i].Http.Paths[j]?.Backend?.Service is { } backend)
                    {
                        var path = $"spec.rules[{i}].http.paths[{j}].backend.service";
                        CheckBackend(backend, path, manifest, spec, set, report);
                    }
                }
            }

            CheckNames(manifest, spec, set, report);
            if (IsAlb(manifest, spec) && spec.Tls is not { Count: > 0 } && !SpeaksHttps(manifest))
            {
                report.Add(NoHttps, manifest, "metadata.annotations", "No listener of the ALB is HTTPS.");
            }
        }
    }

    private static void CheckNames(Manifest ingress, V1IngressSpec spec, ManifestSet set, SetReport report)
    {
        // A set without any IngressClass leaves them to whoever installs the controller.
        if (
            spec.IngressClassName is { Length: > 0 } name
            && !set.Knows("IngressClass", "", name)
            && set.Of<V1IngressClass>().Any()
        )
        {
            report.Add(ClassMissing, ingress, "spec.ingressClassName", $"The set has no IngressClass '{name}'.");
        }

        // An ALB takes its certificates from AWS, and cert-manager makes the Secrets it is asked for.
        if (IsAlb(ingress, spec) || ingress.Metadata.Annotations?.Keys.Any(IsOfCertManager) == true)
        {
            return;
        }

        for (var i = 0; i < spec.Tls?.Count; i++)
        {
            if (spec.Tls[i]?.SecretName is { Length: > 0 } secret && !set.Knows("Secret", ingress.Namespace, secret))
            {
                var message = $"The set has no Secret '{secret}' in namespace '{ingress.Namespace}'.";
                report.Add(CertificateMissing, ingress, $"spec.tls[{i}].secretName", message);
            }
        }
    }

    private static bool IsOfCertManager(string key) => key.StartsWith("cert-manager.io/", StringComparison.Ordinal);

    private static bool IsAlb(Manifest ingress, V1IngressSpec spec) =>
        spec.IngressClassName == "alb" || Note(ingress, "kubernetes.io/ingress.class") == "alb";

    private static bool SpeaksHttps(Manifest ingress) =>
        Note(ingress, Alb + "certificate-arn") is not null
        || Note(ingress, Alb + "listen-ports")?.Contains("HTTPS", StringComparison.Ordinal) == true;

    private static string? Note(Manifest manifest, string key) =>
        manifest.Metadata.Annotations?.TryGetValue(key, out var value) == true ? value : null;

    private static void CheckBackend(
        V1IngressServiceBackend backend,
        SpecPath path,
        Manifest ingress,
        V1IngressSpec spec,
        ManifestSet set,
        SetReport report
    )
    {
        var name = backend.Name ?? "";

        // An action of the load balancer controller is named like a Service, and is none.
        if (name.Length == 0 || backend.Port?.Name == "use-annotation")
        {
            return;
        }

        if (!set.Knows("Service", ingress.Namespace, name))
        {
            var message = $"The set has no Service '{name}' in namespace '{ingress.Namespace}'.";
            report.Add(ServiceMissing, ingress, path.Then("name"), message);
        }

        if (set.Find("Service", ingress.Namespace, name) is not { Value: V1Service { Spec: { } service } } target)
        {
            return;
        }

        var known = (service.Ports ?? []).Any(port =>
            port is not null
            && (
                backend.Port?.Name is { Length: > 0 } portName
                    ? port.Name == portName
                    : port.Port == backend.Port?.Number
            )
        );
        if (!known && service.Type != "ExternalName")
        {
            var port = backend.Port?.Name is { Length: > 0 } text ? $"'{text}'" : $"{backend.Port?.Number}";
            report.Add(PortMissing, ingress, path.Then("port"), $"{target.Document} has no port {port}.");
        }

        var type = Note(target, Alb + "target-type") ?? Note(ingress, Alb + "target-type") ?? "instance";
        if (IsAlb(ingress, spec) && type == "instance" && service.Type is not ("NodePort" or "LoadBalancer"))
        {
            report.Add(
                TargetType,
                ingress,
                path.Then("name"),
                $"{target.Document} is {service.Type ?? "ClusterIP"}, and the target type is instance."
            );
        }
    }
}
