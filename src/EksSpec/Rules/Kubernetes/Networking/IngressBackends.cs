namespace EksSpec.Rules;

/// <summary>Where an Ingress sends traffic: a Service's port, or another resource.</summary>
internal static partial class IngressBackends
{
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
        report.Misspelled(
            KubernetesNames.DnsLabelError(service.Name ?? ""),
            ServiceSpelled,
            "service.name",
            $"The name '{service.Name}'"
        );

        var name = service.Port?.Name ?? "";
        var number = service.Port?.Number ?? 0;
        if ((name.Length > 0) == (number != 0))
        {
            report.Add(
                OnePort,
                "service.port",
                name.Length > 0 ? "The port has a name and a number." : "The backend has no port."
            );
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
