using System.Net.Sockets;

namespace EksSpec.Rules;

/// <summary>The addresses behind a Service.</summary>
internal sealed partial class EndpointSlices : RuleGroup<V1EndpointSlice>
{
    private const int MaxEndpoints = 1000;
    private const int MaxAddresses = 100;
    private const int MaxPorts = 20_000;
    private const int MaxHints = 8;

    public override void Check(V1EndpointSlice subject, Report report)
    {
        report.If(
            subject.AddressType is not ("IPv4" or "IPv6" or "FQDN"),
            TypeKnown,
            "addressType",
            $"The address type is '{subject.AddressType}'."
        );

        if (subject.Endpoints is { Count: > MaxEndpoints })
        {
            report.Add(TooMany, "endpoints", $"There are {subject.Endpoints.Count} endpoints.");
        }
        else
        {
            foreach (var item in report.Each("endpoints", subject.Endpoints))
            {
                CheckEndpoint(item, subject.AddressType, report);
            }
        }

        CheckPorts(subject.Ports, report);
    }

    private static void CheckEndpoint(V1Endpoint endpoint, string? type, Report report)
    {
        var count = endpoint.Addresses?.Count ?? 0;
        if (count == 0)
        {
            report.Add(AddressesNeeded, "addresses", "The endpoint has no addresses.");
        }
        else if (count > MaxAddresses)
        {
            report.Add(TooMany, "addresses", $"The endpoint has {count} addresses.");
        }

        for (var i = 0; i < count; i++)
        {
            if (AddressError(endpoint.Addresses![i] ?? "", type) is { } error)
            {
                using var at = report.At("addresses", i);
                report.Add(AddressSpelled, "", $"The address '{endpoint.Addresses[i]}' {error}.");
            }
        }

        report.Misspelled(
            KubernetesNames.DnsSubdomainError(endpoint.NodeName),
            NameSpelled,
            "nodeName",
            $"The node name '{endpoint.NodeName}'"
        );

        report.Misspelled(
            KubernetesNames.DnsLabelError(endpoint.Hostname),
            NameSpelled,
            "hostname",
            $"The host name '{endpoint.Hostname}'"
        );

        if (endpoint.Hints is { } hints)
        {
            using var at = report.At("hints");
            CheckHints(hints.ForZones?.Select(zone => zone?.Name), "forZones", KubernetesNames.LabelValueError, report);
            CheckHints(
                hints.ForNodes?.Select(node => node?.Name),
                "forNodes",
                KubernetesNames.DnsSubdomainError,
                report
            );
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
            report.If(names.IndexOf(names[i]) < i, HintTwice, "name", $"'{names[i]}' is given twice.");

            report.Misspelled(errorOf(names[i]), NameSpelled, "name", $"The hint '{names[i]}'");
        }
    }

    private static void CheckPorts(IList<Discoveryv1EndpointPort>? ports, Report report)
    {
        if (ports is { Count: > MaxPorts })
        {
            report.Add(TooMany, "ports", $"There are {ports.Count} ports.");
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in report.Each("ports", ports))
        {
            var name = port.Name ?? "";
            report.If(!names.Add(name), PortWrong, "name", $"Another port is named '{name}' too.");

            if (name.Length > 0 && KubernetesNames.DnsLabelError(name) is { } error)
            {
                report.Add(PortWrong, "name", $"The port name '{name}' {error}.");
            }

            report.If(
                port.Protocol is not (null or "TCP" or "UDP" or "SCTP"),
                PortWrong,
                "protocol",
                $"The protocol is '{port.Protocol}'."
            );

            report.Misspelled(
                KubernetesNames.QualifiedNameError(port.AppProtocol),
                PortWrong,
                "appProtocol",
                $"The application protocol '{port.AppProtocol}'"
            );
        }
    }
}
