using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Settings of an Ingress that the controller reads and does nothing with, without a word.</summary>
internal sealed partial class IgnoredSettings : RuleGroup<SiteView>
{
    private const string Attributes = "listener-attributes.";

    private static readonly SpecPath PortsPath = Setting.PathOf("listen-ports");

    public override void Check(SiteView site, Report report)
    {
        if (site.FrontDoor.Groups.Count == 0)
        {
            return;
        }

        var rollouts = NamespacesOfRollouts(site);
        foreach (var (group, members) in site.FrontDoor.Groups)
        {
            foreach (var member in members)
            {
                report.On(member.Object);
                CheckListeners(member, report);
                CheckClass(member, report);
                IgnoredBackends.Check(member, rollouts?.Contains(member.Namespace) == true, report);
                CheckUnused(member, report);
            }

            CheckInbound(group, members, report);
            CheckWebAcls(members, report);
        }
    }

    private static void CheckListeners(GroupMember member, Report report)
    {
        var ports = ListenPorts.Of(member);
        if (member["listen-ports"] is { } said && Unfilled.Is(said.Value))
        {
            return;
        }

        report.If(
            ports.Count == 0
                && member["listen-ports"]?.Value.Contains('[', StringComparison.Ordinal) == true
                && IsRead(member),
            NoListener,
            PortsPath,
            $"listen-ports is '{member["listen-ports"]?.Value}', which opens no port."
        );
        if (ports.Count > 0 && !ListenPorts.SpeakHttps(member))
        {
            report.If(
                member.Ingress.Spec?.Tls is { Count: > 0 },
                TlsWithoutListener,
                "spec.tls",
                $"tls is given, and the load balancer listens on {Ports(ports)} only: tls alone opens no HTTPS listener."
            );
            foreach (var name in (string[])["certificate-arn", "ssl-policy", "mutual-authentication"])
            {
                report.If(
                    member[name] is not null,
                    NeedsHttps,
                    Setting.PathOf(name),
                    $"{name} is for HTTPS, and the Ingress listens on {Ports(ports)} only."
                );
            }
        }

        foreach (var (port, protocol) in ports)
        {
            report.If(
                (port, protocol) is (443 or 8443, "HTTP") or (80 or 8080, "HTTPS"),
                OtherProtocol,
                PortsPath,
                $"Port {port} speaks {protocol}, and clients expect {(protocol == "HTTP" ? "HTTPS" : "HTTP")} there."
            );
        }

        foreach (var own in member.Own)
        {
            var name = own.Name;
            if (!name.StartsWith(Attributes, StringComparison.Ordinal))
            {
                continue;
            }

            var listener = name[Attributes.Length..];
            report.If(
                !HasListener(listener, ports),
                OtherPort,
                Setting.PathOf(name),
                $"The Ingress has no listener {listener}: it listens on {Ports(ports)}."
            );
        }

        foreach (var port in PortsOfMutualAuthentication(member))
        {
            report.If(
                ListenPorts.SpeakHttps(member) && !ports.Contains(new(port, "HTTPS")),
                OtherPort,
                Setting.PathOf("mutual-authentication"),
                $"The Ingress has no listener HTTPS-{port}: it listens on {Ports(ports)}."
            );
        }
    }

    private static IEnumerable<int> PortsOfMutualAuthentication(GroupMember member) =>
        MutualAuthentications.Of(member, new())?.Keys ?? Enumerable.Empty<int>();

    private static bool HasListener(string name, ValueList<ListenPort> ports) =>
        ports.Any(port => $"{port.Protocol}-{port.Port}" == name);

    // Argo Rollouts writes the actions of its Ingresses itself.
    private static HashSet<string>? NamespacesOfRollouts(SiteView site)
    {
        HashSet<string>? spaces = null;
        foreach (var item in site.Objects)
        {
            if (
                item is { Ref.Kind: "Rollout", Value: InlineDocument document }
                && document["spec"]?["strategy"]?["canary"]?["trafficRouting"]?["alb"] is not null
            )
            {
                (spaces ??= new(StringComparer.Ordinal)).Add(item.Namespace);
            }
        }

        return spaces;
    }

    private static bool IsRead(GroupMember member)
    {
        var faults = new FaultLog();
        ListenPorts.Read(member, faults);
        return faults.Count == 0;
    }

    private static string Ports(ValueList<ListenPort> ports) =>
        string.Join(" and ", ports.Select(static port => $"{port.Protocol} {port.Port}"));

    private static void CheckClass(GroupMember member, Report report)
    {
        foreach (var (field, annotation) in ClassFields.Single)
        {
            if (member.OfClass(field) is { } ofClass && member[annotation] is { } own && own.Value != ofClass.Value)
            {
                report.Add(
                    OverriddenByClass,
                    own.Path,
                    $"{annotation} is '{own.Value}', and {ofClass.Owner} says '{ofClass.Value}' for it."
                );
            }
        }

        if (member.OfClass("sslRedirectPort") is { } redirect && !GoInteger.TryParse(redirect.Value, out int _))
        {
            report
                .On(redirect.Owner)
                .Add(
                    RedirectOfClass,
                    redirect.Path,
                    $"sslRedirectPort is '{redirect.Value}', which is no number: nothing is redirected."
                );
            report.On(member.Object);
        }
    }

    private static void CheckUnused(GroupMember member, Report report)
    {
        foreach (var own in member.Own)
        {
            var name = own.Name;
            if (UnusedSettings.WhyOf(name, member) is { } why)
            {
                report.Add(Unused, Setting.PathOf(name), $"{name} does nothing: {why}.");
            }
        }
    }

    private static void CheckInbound(IngressGroup group, List<GroupMember> members, Report report)
    {
        if (group.LoadBalancer is not { SecurityGroups.Count: 0, IpAddressType: "ipv4" })
        {
            return;
        }

        foreach (var member in members)
        {
            if (
                member.ClassOr("inboundCIDRs", "inbound-cidrs") is { Items.Length: > 0 } said
                && Array.TrueForAll(said.Items, static block => block.Contains(':', StringComparison.Ordinal))
                && member["security-group-prefix-lists"] is null
            )
            {
                report
                    .On(said.Owner)
                    .Add(
                        NothingLetIn,
                        said.Path,
                        $"'{said.Value}' has only blocks of IPv6, and the load balancer has no address of IPv6: it lets nobody in."
                    );
            }
        }
    }

    private static void CheckWebAcls(List<GroupMember> members, Report report)
    {
        Setting? named = null;
        foreach (var member in members)
        {
            if (named is null && member.ClassOr("wafv2AclName", "wafv2-acl-name") is { Value.Length: > 0 } name)
            {
                named = name;
            }
        }

        foreach (var member in members)
        {
            if (named is not null && member.ClassOr("wafv2AclArn", "wafv2-acl-arn") is { } arn)
            {
                report
                    .On(arn.Owner)
                    .Add(
                        HiddenByOther,
                        arn.Path,
                        $"The web ACL '{named.Value}' that {named.Owner} names counts for the whole group, and no ARN."
                    );
            }

            if (member["waf-acl-id"] is not null && member["web-acl-id"] is { } old)
            {
                report
                    .On(member.Object)
                    .Add(HiddenByOther, old.Path, "waf-acl-id stands beside it, and web-acl-id is then not read.");
            }
        }
    }
}
