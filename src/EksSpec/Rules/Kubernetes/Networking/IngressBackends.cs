using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Networking;

/// <summary>Where an Ingress sends traffic: a Service's port, or another resource.</summary>
internal static class IngressBackends
{
    private const string Head =
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: shop }\nspec:\n  defaultBackend: ";

    private static readonly RuleInfo OneTarget = KubernetesRule.Error(
        "EKS3760",
        "A backend of an Ingress is not exactly one of service and resource",
        "Write service with its name and port, or resource.",
        Head + "{}\n",
        Head + "{ service: { name: shop, port: { number: 80 } } }\n"
    );

    private static readonly RuleInfo OnePort = KubernetesRule.Error(
        "EKS3761",
        "A backend of an Ingress does not name exactly one port",
        "Write port.number or port.name.",
        Head + "{ service: { name: shop } }\n",
        Head + "{ service: { name: shop, port: { number: 80 } } }\n"
    );

    private static readonly RuleInfo PortSpelled = KubernetesRule.Error(
        "EKS3762",
        "The port of an Ingress' backend is no port number or name",
        "Write a number from 1 to 65535, or a name of up to 15 lower-case letters, digits and '-'.",
        Head + "{ service: { name: shop, port: { number: 65536 } } }\n",
        Head + "{ service: { name: shop, port: { number: 80 } } }\n"
    );

    private static readonly RuleInfo ServiceSpelled = KubernetesRule.Error(
        "EKS3763",
        "The service of an Ingress' backend can be the name of no Service",
        "Write the name of a Service.",
        Head + "{ service: { name: shop.web, port: { number: 80 } } }\n",
        Head + "{ service: { name: shop, port: { number: 80 } } }\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [OneTarget, OnePort, PortSpelled, ServiceSpelled, .. TypedReferences.Rules];

    /// <summary>Looks at the backend the report stands at.</summary>
    public static void Check(V1IngressBackend backend, Report report)
    {
        switch (backend)
        {
            case { Resource: not null, Service: not null }:
                report.Add(OneTarget, "", "The backend is a service and a resource.");
                break;
            case { Resource: { } resource }:
                using (report.At("resource"))
                {
                    TypedReferences.Check(resource.ApiGroup, resource.Kind, resource.Name, report);
                }

                break;
            case { Service: { } service }:
                CheckService(service, report);
                break;
            default:
                report.Add(OneTarget, "", "The backend is neither a service nor a resource.");
                break;
        }
    }

    private static void CheckService(V1IngressServiceBackend service, Report report)
    {
        if (KubernetesNames.DnsLabelError(service.Name ?? "") is { } nameError)
        {
            report.Add(ServiceSpelled, "service.name", $"The name '{service.Name}' {nameError}.");
        }

        var name = service.Port?.Name ?? "";
        var number = service.Port?.Number ?? 0;
        if ((name.Length > 0) == (number != 0))
        {
            report.Add(OnePort, "", name.Length > 0 ? "The port has a name and a number." : "The backend has no port.");
        }
        else if (name.Length > 0 && KubernetesNames.PortNameError(name) is { } portNameError)
        {
            report.Add(PortSpelled, "service.port.name", $"The port name '{name}' {portNameError}.");
        }
        else if (name.Length == 0 && KubernetesNames.PortNumberError(number) is { } portError)
        {
            report.Add(PortSpelled, "service.port.number", $"The port {number} {portError}.");
        }
    }
}
