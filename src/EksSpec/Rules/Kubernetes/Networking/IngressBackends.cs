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
        using var at = report.At("service");
        var (name, number) = (service.Port?.Name ?? "", service.Port?.Number ?? 0);
        var (hasName, hasNumber) = (name.Length > 0, number != 0);
        var serviceError = KubernetesNames.DnsLabelError(service.Name ?? "");
        var nameError = hasName && !hasNumber ? KubernetesNames.PortNameError(name) : null;
        var numberError = hasNumber && !hasName ? KubernetesNames.PortNumberError(number) : null;
        report.Misspelled(serviceError, ServiceSpelled, "name", $"The name '{service.Name}'");
        report.If(hasName && hasNumber, OnePort, "port", $"The port has a name and a number.");
        report.If(!hasName && !hasNumber, OnePort, "port", $"The backend has no port.");
        var meant = Respelled.Lower(nameError, name, KubernetesNames.PortNameError);
        report.Misspelled(nameError, PortSpelled, "port.name", $"The port name '{name}'", Mend.Text(meant));
        report.Misspelled(numberError, PortSpelled, "port.number", $"The port {number}");
    }
}
