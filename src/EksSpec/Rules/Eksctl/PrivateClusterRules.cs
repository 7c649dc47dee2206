namespace EksSpec.Rules;

/// <summary>A fully-private cluster: its subnets and VPC endpoints, and what it excludes.</summary>
internal sealed partial class PrivateClusterRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] Services = ["cloudformation", "autoscaling", "logs"];

    public override void Check(ClusterConfig subject, Report report)
    {
        if (!subject.IsFullyPrivate())
        {
            return;
        }

        foreach (var group in report.Each("nodeGroups", subject.NodeGroups))
        {
            report.If(
                subject.Outpost is null && group.OutpostArn.IsSet(),
                NodesOnOutposts,
                "outpostARN",
                $"Node group '{group.Name}' is on an Outpost, and the cluster is fully private."
            );
        }

        if (subject.Vpc is { } vpc && vpc.Id.IsSet())
        {
            CheckSubnets(vpc.Id, vpc.Subnets, report);
        }

        var hasLocal = subject.LocalZones.HasItems();
        report.If(hasLocal, LocalZones, "localZones", $"A fully-private cluster can't use local zones.");
        CheckServices(subject.PrivateCluster!, report);
    }

    private static void CheckSubnets(string vpc, ClusterSubnets? subnets, Report report)
    {
        const string path = "vpc.subnets";
        var isNull = subnets is null;
        var hasNone = subnets is { Private: null or { Count: 0 } };
        report.If(isNull, NoPrivateSubnets, path, $"No subnet of the VPC {vpc} is named; eksctl crashes on it.");
        report.If(hasNone, NoPrivateSubnets, path + ".private", $"No private subnet of the VPC {vpc} is named.");
    }

    private static void CheckServices(PrivateCluster cluster, Report report)
    {
        using var at = report.At("privateCluster");
        const string field = "additionalEndpointServices";
        var services = cluster.AdditionalEndpointServices.Items();
        if (cluster.SkipEndpointCreation == true)
        {
            var isLost = !services.IsEmpty;
            report.If(isLost, ServicesAndSkip, field, $"No endpoint is made, so no additional one either.");
            return;
        }

        for (var i = 0; i < services.Length; i++)
        {
            using var item = report.At(field, i);
            var isKnown = Services.Contains(services[i]);
            var isTwice = isKnown && services[..i].Contains(services[i]);
            report.If(
                !isKnown,
                ServiceUnknown,
                "",
                $"eksctl makes no additional endpoint for '{services[i]}'.",
                Mend.Word(services[i], Services)
            );
            report.If(isTwice, ServiceTwice, "", $"'{services[i]}' is listed twice.", Mend.Remove);
        }
    }
}
