namespace EksSpec.Rules;

/// <summary>The addresses behind a Service, in the older of the two kinds.</summary>
internal sealed partial class Endpoints : RuleGroup<V1Endpoints>
{
    private const string ChangedAt = "endpoints.kubernetes.io/last-change-trigger-time";

    public override void Check(V1Endpoints subject, Report report)
    {
        if (subject.Metadata?.Annotations?.TryGetValue(ChangedAt, out var time) == true)
        {
            using var at = report.At("metadata.annotations", ChangedAt);
            report.If(!Rfc3339.TryParse(time ?? "", out _), TimeSpelled, "", $"'{time}' is no time.");
        }

        foreach (var subset in report.Each("subsets", subject.Subsets))
        {
            var isEmpty = subset is { Addresses: not { Count: > 0 }, NotReadyAddresses: not { Count: > 0 } };
            report.If(isEmpty, AddressesNeeded, "", $"The subset has no addresses.");
            CheckAddresses(subset.Addresses, "addresses", report);
            CheckAddresses(subset.NotReadyAddresses, "notReadyAddresses", report);
            CheckPorts(subset.Ports, report);
        }
    }

    private static void CheckAddresses(IList<V1EndpointAddress>? addresses, string field, Report report)
    {
        foreach (var address in report.Each(field, addresses))
        {
            var ip = address.Ip ?? "";
            var error = IpText.AddressError(ip) ?? ReachableAddress.Error(IpText.Parse(ip)!);
            report.Misspelled(error, AddressSpelled, "ip", $"The address '{ip}'");
            report.Label(address.Hostname.NullIfEmpty(), NameSpelled, "hostname");
            report.Subdomain(address.NodeName, NameSpelled, "nodeName");
        }
    }

    private static void CheckPorts(IList<Corev1EndpointPort>? ports, Report report)
    {
        foreach (var port in report.Each("ports", ports))
        {
            var lacksName = ports is { Count: > 1 } && string.IsNullOrEmpty(port.Name);
            report.If(lacksName, PortWrong, "name", $"The port {port.Port} is not alone, and has no name.");
            report.Label(port.Name.NullIfEmpty(), PortWrong, "name");
            Ports.CheckNumber(port.Port, "port", PortWrong, report);
            Ports.CheckProtocol(port.Protocol.NullIfEmpty(), PortWrong, report);
            report.QualifiedName(port.AppProtocol, PortWrong, "appProtocol");
        }
    }
}
