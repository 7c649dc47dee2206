namespace EksSpec.Rules;

/// <summary>Subnets that have to be looked up, and the VPC to look in.</summary>
internal sealed partial class SubnetLookups : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if ((subject.Vpc?.Id).IsSet())
        {
            report.If(
                !subject.HasSubnets(),
                NoSubnets,
                "vpc.id",
                $"{subject.Vpc!.Id} is named, but none of its subnets."
            );

            return;
        }

        if (!subject.HasSubnets())
        {
            return;
        }

        using (report.At("vpc"))
        using (report.At("subnets"))
        {
            // eksctl looks the private ones up first; one with an id tells it the VPC of all that follow.
            var subnets = subject.Vpc!.Subnets!;
            if (!HasId(subnets.Private))
            {
                CheckAll("private", subnets.Private, report);
                if (!HasId(subnets.Public))
                {
                    CheckAll("public", subnets.Public, report);
                }
            }
        }
    }

    private static void CheckAll(string topology, Values.ValueMap<AzSubnetSpec>? subnets, Report report)
    {
        foreach (var (key, subnet) in subnets.Items())
        {
            if ((subnet?.Cidr).IsSet())
            {
                report.Add(
                    ByCidr,
                    SpecPath.Parse(topology).Entry(key),
                    $"Nobody knows in which VPC {subnet!.Cidr} is."
                );
            }
            else
            {
                report.Add(
                    ByZone,
                    SpecPath.Parse(topology).Entry(key),
                    $"Nobody knows in which VPC the subnet '{key}' is."
                );
            }
        }
    }

    private static bool HasId(Values.ValueMap<AzSubnetSpec>? subnets)
    {
        foreach (var (_, subnet) in subnets.Items())
        {
            if ((subnet?.Id).IsSet())
            {
                return true;
            }
        }

        return false;
    }
}
