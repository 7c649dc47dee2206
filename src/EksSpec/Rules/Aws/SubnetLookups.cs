using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>Subnets that have to be looked up, and the VPC to look in.</summary>
internal sealed class SubnetLookups : RuleGroup<ClusterConfig>
{
    private const string NameVpc = "Write vpc.id, or the ids of the subnets.";

    private static readonly RuleInfo ByCidr = AwsRule.Error(
        "EKS1331",
        "A subnet is given by its addresses, but the VPC is not named",
        NameVpc,
        "vpc:\n  subnets:\n    public:\n      us-west-2a: {cidr: 10.0.0.0/20}\n      us-west-2b: {cidr: 10.0.16.0/20}\n",
        "vpc:\n  id: vpc-0123456789abcdef0\n  subnets:\n    public:\n      us-west-2a: {cidr: 10.0.0.0/20}\n      us-west-2b: {cidr: 10.0.16.0/20}\n"
    );

    private static readonly RuleInfo ByZone = AwsRule.Error(
        "EKS1332",
        "A subnet is given by its zone, but the VPC is not named",
        NameVpc,
        "vpc:\n  subnets:\n    public:\n      us-west-2a: {}\n      us-west-2b: {}\n",
        "vpc:\n  id: vpc-0123456789abcdef0\n  subnets:\n    public:\n      us-west-2a: {}\n      us-west-2b: {}\n"
    );

    private static readonly RuleInfo NoSubnets = AwsRule.Warning(
        "EKS1427",
        "vpc.id is given without vpc.subnets",
        "Name the subnets in vpc.subnets, or remove vpc.id.",
        "vpc:\n  id: vpc-0123456789abcdef0\n",
        "vpc:\n  id: vpc-0123456789abcdef0\n  subnets:\n    public:\n      a: {id: subnet-1}\n      b: {id: subnet-2}\n",
        "eksctl accepts the file, and then asks CloudFormation for subnets that it never made."
    );

    public override IReadOnlyList<RuleInfo> Rules => [ByCidr, ByZone, NoSubnets];

    public override void Check(ClusterConfig subject, Report report)
    {
        if ((subject.Vpc?.Id).IsSet())
        {
            if (!subject.HasSubnets())
            {
                report.Add(NoSubnets, "vpc.id", $"{subject.Vpc!.Id} is named, but none of its subnets.");
            }

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
                report.Add(ByCidr, SpecPath.Parse(topology).Entry(key), $"Nobody knows in which VPC {subnet!.Cidr} is.");
            }
            else
            {
                report.Add(ByZone, SpecPath.Parse(topology).Entry(key), $"Nobody knows in which VPC the subnet '{key}' is.");
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
