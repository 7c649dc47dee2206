namespace EksSpec.Rules;

/// <summary>How the environment of a branch is reached.</summary>
internal sealed partial class BranchFront : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (BranchSpace.AllOf(site) is not { } spaces)
        {
            return;
        }

        HashSet<SpecObject> alone = [];
        foreach (var (group, members) in site.FrontDoor.Groups)
        {
            alone.UnionWith(group.IsImplicit ? members.Select(member => member.Object) : []);
        }

        foreach (var item in site.Objects)
        {
            if (spaces.GetValueOrDefault(item.Namespace) is { } space)
            {
                Check(item, space, alone.Contains(item), report.On(item));
            }
        }
    }

    private static void Check(SpecObject item, BranchSpace space, bool isAlone, Report report)
    {
        switch (item.Value)
        {
            case V1Service { Spec.Type: "LoadBalancer" }:
                report.Add(
                    OwnLoadBalancer,
                    "spec.type",
                    $"Branch '{space.Branch}' has a load balancer for this Service alone."
                );
                break;
            case V1Ingress when isAlone:
                report.Add(
                    OwnLoadBalancer,
                    "spec",
                    $"Branch '{space.Branch}' has a load balancer for this Ingress alone: it names no group."
                );
                break;
            case V1Ingress { Spec: { } spec }:
                CheckHosts(spec, space, report);
                break;
            case InlineDocument route when item.Ref.Kind is "HTTPRoute" or "GRPCRoute" or "TLSRoute":
                CheckHosts(route["spec"]?["hostnames"]?.Items ?? [], space, report);
                break;
        }
    }

    private static void CheckHosts(V1IngressSpec spec, BranchSpace space, Report report)
    {
        report.If(
            spec.DefaultBackend is not null,
            NoHostOfItsOwn,
            "spec.defaultBackend",
            $"It answers for every host of the load balancer, and with it for those of other branches than '{space.Branch}'."
        );
        using var at = report.At("spec");
        foreach (var rule in report.Each("rules", spec.Rules))
        {
            Check(rule.Host, "host", space, report);
        }
    }

    private static void CheckHosts(ValueList<InlineDocument> hosts, BranchSpace space, Report report)
    {
        using var at = report.At("spec");
        if (hosts.Count == 0)
        {
            Check(null, "hostnames", space, report);
        }

        foreach (var host in hosts)
        {
            Check(host.AsText, "hostnames", space, report);
        }
    }

    private static void Check(string? host, string path, BranchSpace space, Report report)
    {
        report.If(
            string.IsNullOrEmpty(host),
            NoHostOfItsOwn,
            path,
            $"It names no host, so that it answers for those of other branches than '{space.Branch}' too."
        );
        report.If(
            !string.IsNullOrEmpty(host) && !host.Contains(space.Slug, StringComparison.Ordinal),
            NoHostOfItsOwn,
            path,
            $"Host '{host}' doesn't hold '{space.Slug}': every branch has it, and the first one gets all requests."
        );
    }
}
