using System.Net.Sockets;
using EksSpec.Findings;
using EksSpec.GoText;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Networking;

/// <summary>The addresses behind a Service.</summary>
internal sealed class EndpointSlices : RuleGroup<V1EndpointSlice>
{
    private const int MaxEndpoints = 1000;
    private const int MaxAddresses = 100;
    private const int MaxPorts = 20_000;
    private const int MaxHints = 8;
    private const string Head = "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: { name: shop }\n";
    private const string V4 = "addressType: IPv4\n";

    private static readonly RuleInfo TypeKnown = KubernetesRule.Error(
        "EKS3785",
        "The address type of an EndpointSlice is missing or unknown",
        "Write IPv4, IPv6 or FQDN.",
        Head + "addressType: ipv4\nendpoints: []\n",
        Head + "addressType: IPv4\nendpoints: []\n"
    );

    private static readonly RuleInfo AddressesNeeded = KubernetesRule.Error(
        "EKS3786",
        "An endpoint has no addresses",
        "Write at least one address.",
        Head + V4 + "endpoints: [{ addresses: [] }]\n",
        Head + V4 + "endpoints: [{ addresses: [10.1.2.3] }]\n"
    );

    private static readonly RuleInfo TooMany = KubernetesRule.Error(
        "EKS3787",
        "An EndpointSlice has more entries than it can hold",
        "Split it: at most 1000 endpoints, 100 addresses an endpoint, 20000 ports, 8 hints.",
        Head + V4 + $"endpoints: [{{ addresses: [{string.Join(", ", Enumerable.Repeat("10.1.2.3", 101))}] }}]\n",
        Head + V4 + "endpoints: [{ addresses: [10.1.2.3] }]\n"
    );

    private static readonly RuleInfo AddressSpelled = KubernetesRule.Error(
        "EKS3788",
        "An address of an endpoint is not one of its type that traffic can go to",
        "Write an address of the slice's type, without leading zeros, not loopback or link-local.",
        Head + V4 + "endpoints: [{ addresses: [127.0.0.1] }]\n",
        Head + V4 + "endpoints: [{ addresses: [10.1.2.3] }]\n"
    );

    private static readonly RuleInfo NameSpelled = KubernetesRule.Error(
        "EKS3789",
        "A host name, node name or hint of an endpoint can be the name of nothing",
        "Write a DNS label as hostname, the name of a node as nodeName, the name of a zone as hint.",
        Head + V4 + "endpoints: [{ addresses: [10.1.2.3], hostname: a.b }]\n",
        Head + V4 + "endpoints: [{ addresses: [10.1.2.3], hostname: a }]\n"
    );

    private static readonly RuleInfo HintTwice = KubernetesRule.Error(
        "EKS3790",
        "A hint of an endpoint is given twice",
        "Remove one of them.",
        Head + V4 + "endpoints: [{ addresses: [10.1.2.3], hints: { forZones: [{ name: a }, { name: a }] } }]\n",
        Head + V4 + "endpoints: [{ addresses: [10.1.2.3], hints: { forZones: [{ name: a }, { name: b }] } }]\n"
    );

    private static readonly RuleInfo PortWrong = KubernetesRule.Error(
        "EKS3791",
        "A port of an EndpointSlice has a name, protocol or appProtocol that ports cannot have",
        "Name every port differently with a DNS label, and write TCP, UDP or SCTP.",
        Head + V4 + "endpoints: []\nports: [{ port: 80, protocol: HTTP }]\n",
        Head + V4 + "endpoints: []\nports: [{ port: 80, protocol: TCP }]\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [TypeKnown, AddressesNeeded, TooMany, AddressSpelled, NameSpelled, HintTwice, PortWrong];

    public override void Check(V1EndpointSlice subject, Report report)
    {
        if (subject.AddressType is not ("IPv4" or "IPv6" or "FQDN"))
        {
            report.Add(TypeKnown, "addressType", $"The address type is '{subject.AddressType}'.");
        }

        if (subject.Endpoints is { Count: > MaxEndpoints })
        {
            report.Add(TooMany, "endpoints", $"There are {subject.Endpoints.Count} endpoints.");
        }
        else
        {
            for (var i = 0; i < subject.Endpoints?.Count; i++)
            {
                using var at = report.At("endpoints", i);
                CheckEndpoint(subject.Endpoints[i] ?? new(), subject.AddressType, report);
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

        if (endpoint.NodeName is { } node && KubernetesNames.DnsSubdomainError(node) is { } nodeError)
        {
            report.Add(NameSpelled, "nodeName", $"The node name '{node}' {nodeError}.");
        }

        if (endpoint.Hostname is { } host && KubernetesNames.DnsLabelError(host) is { } hostError)
        {
            report.Add(NameSpelled, "hostname", $"The host name '{host}' {hostError}.");
        }

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
            if (names.IndexOf(names[i]) < i)
            {
                report.Add(HintTwice, "name", $"'{names[i]}' is given twice.");
            }

            if (errorOf(names[i]) is { } error)
            {
                report.Add(NameSpelled, "name", $"The hint '{names[i]}' {error}.");
            }
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
        for (var i = 0; i < ports?.Count; i++)
        {
            using var at = report.At("ports", i);
            var port = ports[i] ?? new();
            var name = port.Name ?? "";
            if (!names.Add(name))
            {
                report.Add(PortWrong, "name", $"Another port is named '{name}' too.");
            }

            if (name.Length > 0 && KubernetesNames.DnsLabelError(name) is { } error)
            {
                report.Add(PortWrong, "name", $"The port name '{name}' {error}.");
            }

            if (port.Protocol is not (null or "TCP" or "UDP" or "SCTP"))
            {
                report.Add(PortWrong, "protocol", $"The protocol is '{port.Protocol}'.");
            }

            if (port.AppProtocol is { } app && KubernetesNames.QualifiedNameError(app) is { } appError)
            {
                report.Add(PortWrong, "appProtocol", $"The application protocol '{app}' {appError}.");
            }
        }
    }
}
