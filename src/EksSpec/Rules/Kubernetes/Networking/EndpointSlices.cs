using System.Net.Sockets;

namespace EksSpec.Rules;

/// <summary>The addresses behind a Service.</summary>
internal sealed partial class EndpointSlices : RuleGroup<V1EndpointSlice>
{
    private const int MaxEndpoints = 1000;
    private const int MaxAddresses = 100;
    private const int MaxPorts = 20_000;
    private const int MaxHints = 8;
    private static readonly string[] Types = ["FQDN", "IPv4", "IPv6"];

    public override void Check(V1EndpointSlice subject, Report report)
    {
        var (type, count) = (subject.AddressType, subject.Endpoints?.Count ?? 0);
        report.OneOf(type ?? "", Types, TypeKnown, "addressType");
        report.If(count > MaxEndpoints, TooMany, "endpoints", $"There are {count} endpoints.");
        foreach (var item in report.Each("endpoints", count > MaxEndpoints ? null : subject.Endpoints))
        {
            CheckEndpoint(item, type, report);
        }

        CheckPorts(subject.Ports, report);
    }

    private static void CheckEndpoint(V1Endpoint endpoint, string? type, Report report)
    {
        var count = endpoint.Addresses?.Count ?? 0;
        report.If(count == 0, AddressesNeeded, "addresses", $"The endpoint has no addresses.");
        report.If(count > MaxAddresses, TooMany, "addresses", $"The endpoint has {count} addresses.");
        foreach (var address in report.Each("addresses", endpoint.Addresses))
        {
            report.Misspelled(AddressError(address, type), AddressSpelled, "", $"The address '{address}'");
        }

        var nodeError = KubernetesNames.DnsSubdomainError(endpoint.NodeName);
        var hostError = KubernetesNames.DnsLabelError(endpoint.Hostname);
        report.Misspelled(nodeError, NameSpelled, "nodeName", $"The node name '{endpoint.NodeName}'");
        report.Misspelled(hostError, NameSpelled, "hostname", $"The host name '{endpoint.Hostname}'");
        if (endpoint.Hints is { } hints)
        {
            using var at = report.At("hints");
            var (zones, nodes) = (
                hints.ForZones?.Select(zone => zone?.Name),
                hints.ForNodes?.Select(node => node?.Name)
            );
            CheckHints(zones, "forZones", KubernetesNames.LabelValueError, report);
            CheckHints(nodes, "forNodes", KubernetesNames.DnsSubdomainError, report);
        }
    }

    private static string? AddressError(string text, string? type)
    {
        if (type == "FQDN")
        {
            return KubernetesNames.DnsSubdomainError(text)
                ?? (text.Contains('.', StringComparison.Ordinal) ? null : "has no domain");
        }

        if (type is not ("IPv4" or "IPv6"))
        {
            return null;
        }

        if (IpText.AddressError(text) is { } error)
        {
            return error;
        }

        var address = IpText.Parse(text)!;
        var family = type == "IPv4" ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6;
        return address.AddressFamily == family ? ReachableAddress.Error(address) : $"is not of type {type}";
    }

    private static void CheckHints(
        IEnumerable<string?>? hints,
        string field,
        Func<string, string?> errorOf,
        Report report
    )
    {
        var names = hints?.Select(name => name ?? "").ToList() ?? [];
        if (names.Count > MaxHints)
        {
            report.Add(TooMany, field, $"There are {names.Count} hints.");
            return;
        }

        for (var i = 0; i < names.Count; i++)
        {
            using var at = report.At(field, i);
            report.If(
                names.IndexOf(names[i]) < i,
                HintTwice,
                "name",
                $"'{names[i]}' is given twice.",
                Mend.Remove.At("")
            );
            report.Misspelled(errorOf(names[i]), NameSpelled, "name", $"The hint '{names[i]}'");
        }
    }

    private static void CheckPorts(IList<Discoveryv1EndpointPort>? ports, Report report)
    {
        var isTooLong = ports is { Count: > MaxPorts };
        report.If(isTooLong, TooMany, "ports", $"There are {ports?.Count} ports.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in report.Each("ports", isTooLong ? null : ports))
        {
            var name = port.Name ?? "";
            var nameError = name.Length > 0 ? KubernetesNames.DnsLabelError(name) : null;
            var appError = KubernetesNames.QualifiedNameError(port.AppProtocol);
            report.If(!names.Add(name), PortWrong, "name", $"Another port is named '{name}' too.");
            var meant = Respelled.Lower(nameError, name, KubernetesNames.DnsLabelError);
            report.Misspelled(nameError, PortWrong, "name", $"The port name '{name}'", Mend.Text(meant));
            Ports.CheckProtocol(port.Protocol, PortWrong, report);
            report.Misspelled(appError, PortWrong, "appProtocol", $"The application protocol '{port.AppProtocol}'");
        }
    }
}
