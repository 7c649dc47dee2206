namespace EksSpec.Rules;

/// <summary>Subnets that have to be looked up, and the VPC to look in.</summary>
internal sealed partial class SubnetLookups : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var hasSubnets = subject.HasSubnets();
        if (subject.Vpc?.Id is { Length: > 0 } id)
        {
            report.If(!hasSubnets, NoSubnets, "vpc.id", $"{id} is named, but none of its subnets.");
            return;
        }

        // eksctl looks the private ones up first; one with an id tells it the VPC of all that follow.
        if (hasSubnets && !HasId(subject.Vpc!.Subnets!.Private))
        {
            using var at = report.At("vpc.subnets");
            CheckAll("private", subject.Vpc.Subnets.Private, report);
            if (!HasId(subject.Vpc.Subnets.Public))
            {
                CheckAll("public", subject.Vpc.Subnets.Public, report);
            }
        }
    }

    private static void CheckAll(string topology, ValueMap<AzSubnetSpec>? subnets, Report report)
    {
        foreach (var (key, subnet) in report.Each(topology, subnets))
        {
            var cidr = subnet?.Cidr;
            report.If(cidr.IsSet(), ByCidr, "", $"Nobody knows in which VPC {cidr} is.");
            report.If(!cidr.IsSet(), ByZone, "", $"Nobody knows in which VPC the subnet '{key}' is.");
        }
    }

    private static bool HasId(ValueMap<AzSubnetSpec>? subnets) =>
        subnets.Items().Exists(subnet => (subnet.Value?.Id).IsSet());
}
