using System.Globalization;
using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Settings of a Service's load balancer that the Load Balancer Controller refuses or that fit no other.</summary>
internal sealed partial class BalancerSettings : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, service) in site.Of<V1Service>())
        {
            BalancedService asked = new(service);
            if (!asked.IsBalanced)
            {
                continue;
            }

            foreach (
                var range in report
                    .On(item, "spec")
                    .Each("loadBalancerSourceRanges", asked.Spec.LoadBalancerSourceRanges)
            )
            {
                HostBits.Check(range, WiderRange, report);
            }

            if (service.Metadata?.Annotations is { Count: > 0 } annotations)
            {
                using var at = report.On(item).At("metadata");
                CheckRanges(annotations, report);
                CheckAddresses(asked, report);
                CheckPorts(asked, report);
                if (asked.IsOfController)
                {
                    CheckValues(annotations, report);
                    CheckTargets(asked, report);
                }
            }
        }
    }

    private static void CheckValues(IDictionary<string, string> annotations, Report report)
    {
        foreach (var (key, value) in report.Each("annotations", annotations))
        {
            if (LoadBalancerAnnotations.Find(key) is { IsOfLoadBalancerController: true, IsOfIngress: false } known)
            {
                var error = known.Error(value ?? "");
                report.Misspelled(
                    error,
                    Value,
                    "",
                    $"{LoadBalancerAnnotations.NameOf(key)} '{value}'",
                    Mend.Word(value, known.Words)
                );
            }

            report.If(
                key == LoadBalancerAnnotations.Nlb + "name" && value?.Length > 32,
                Value,
                "",
                $"'{value}' has more than the 32 characters of a name."
            );
            report.If(
                key == LoadBalancerAnnotations.Nlb + "proxy-protocol" && value != "*",
                Value,
                "",
                $"'{value}' is not *, which stands for all ports."
            );
        }
    }

    private static void CheckAddresses(in BalancedService asked, Report report)
    {
        var subnets = asked.CountOf("subnets");
        foreach (var name in (string[])["eip-allocations", "private-ipv4-addresses", "ipv6-addresses"])
        {
            if (asked.CountOf(name) is not { } count)
            {
                continue;
            }

            using var at = report.At("annotations", LoadBalancerAnnotations.Nlb + name);
            report.If(
                name == "eip-allocations" && asked.IsInternal,
                Addresses,
                "",
                $"The load balancer is internal, and only an internet-facing one has Elastic IPs (eip-allocations)."
            );
            report.If(
                name == "private-ipv4-addresses" && !asked.IsInternal,
                Addresses,
                "",
                $"The load balancer is internet-facing, and only an internal one has private addresses of choice."
            );
            report.If(
                name == "ipv6-addresses" && asked["ip-address-type"] != "dualstack",
                Addresses,
                "",
                $"The load balancer is not dualstack, and has no IPv6 addresses."
            );
            report.If(
                subnets is not null && subnets != count,
                Addresses,
                "",
                $"There are {count} addresses for {subnets} subnets; {name} has to have one for each."
            );
        }
    }

    private static void CheckPorts(in BalancedService asked, Report report)
    {
        if (asked["ssl-ports"] is not { } text)
        {
            return;
        }

        using var at = report.At("annotations", LoadBalancerAnnotations.Nlb + "ssl-ports");
        report.If(
            asked["ssl-cert"] is null,
            TlsWithoutCertificate,
            "",
            $"There is no aws-load-balancer-ssl-cert, so that no port speaks TLS."
        );
        foreach (var port in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var isThere =
                port == "*"
                || (asked.Spec.Ports ?? []).Any(known =>
                    known is not null
                    && (known.Name == port || known.Port.ToString(CultureInfo.InvariantCulture) == port)
                );
            report.If(!isThere, NoSuchPort, "", $"The Service has no port '{port}'.");
        }
    }

    private static void CheckTargets(in BalancedService asked, Report report)
    {
        var isWithout =
            asked.Spec.AllocateLoadBalancerNodePorts == false
            && (asked["nlb-target-type"] ?? "instance") == "instance"
            && asked["type"] != "nlb-ip"
            && (asked.Spec.Ports ?? []).Any(port => port is { NodePort: null or 0 });
        report.If(
            isWithout,
            NoNodePort,
            "annotations",
            $"Targets are instances, and allocateLoadBalancerNodePorts: false leaves the Service without node ports."
        );
    }

    private static void CheckRanges(IDictionary<string, string> annotations, Report report)
    {
        const string key = "service.beta.kubernetes.io/load-balancer-source-ranges";
        if (annotations.TryGetValue(key, out var ranges) && ranges is not null)
        {
            using var at = report.At("annotations", key);
            foreach (
                var range in ranges.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            {
                HostBits.Check(range, WiderRange, report);
            }
        }
    }
}
