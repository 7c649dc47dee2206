namespace EksSpec.Rules;

/// <summary>A fully-private cluster: its subnets and VPC endpoints, and what it excludes.</summary>
internal sealed partial class PrivateClusterRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (!subject.IsFullyPrivate())
        {
            return;
        }

        if (subject.Outpost is null)
        {
            CheckNodes(subject, report);
        }

        if (subject.Vpc is { } vpc && vpc.Id.IsSet() && !(vpc.Subnets?.Private).HasItems())
        {
            report.Add(
                NoPrivateSubnets,
                vpc.Subnets is null ? "vpc.subnets" : "vpc.subnets.private",
                vpc.Subnets is null
                    ? $"No subnet of the VPC {vpc.Id} is named; eksctl crashes on it."
                    : $"No private subnet of the VPC {vpc.Id} is named."
            );
        }

        report.If(
            subject.LocalZones.HasItems(),
            LocalZones,
            "localZones",
            $"A fully-private cluster can't use local zones."
        );

        CheckServices(subject.PrivateCluster!, report);
    }

    private static void CheckNodes(ClusterConfig config, Report report)
    {
        var groups = config.NodeGroups.Items();
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i]?.OutpostArn.IsSet() == true)
            {
                report.Add(
                    NodesOnOutposts,
                    $"nodeGroups[{i}].outpostARN",
                    $"Node group '{groups[i].Name}' is on an Outpost, and the cluster is fully private."
                );
            }
        }
    }

    private static void CheckServices(PrivateCluster cluster, Report report)
    {
        var services = cluster.AdditionalEndpointServices.Items();
        if (services.IsEmpty)
        {
            return;
        }

        using var at = report.At("privateCluster");
        if (cluster.SkipEndpointCreation == true)
        {
            report.Add(
                ServicesAndSkip,
                "additionalEndpointServices",
                "No endpoint is made, so no additional one either."
            );
            return;
        }

        for (var i = 0; i < services.Length; i++)
        {
            if (services[i] is not ("cloudformation" or "autoscaling" or "logs"))
            {
                report.Add(
                    ServiceUnknown,
                    $"additionalEndpointServices[{i}]",
                    $"eksctl makes no additional endpoint for '{services[i]}'."
                );
            }
            else if (services[..i].Contains(services[i]))
            {
                report.Add(ServiceTwice, $"additionalEndpointServices[{i}]", $"'{services[i]}' is listed twice.");
            }
        }
    }
}
