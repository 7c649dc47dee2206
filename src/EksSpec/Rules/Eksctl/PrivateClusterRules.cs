using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>A fully-private cluster: its subnets and VPC endpoints, and what it excludes.</summary>
internal sealed class PrivateClusterRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo NodesOnOutposts = EksctlRule.Error(
        "EKS0123",
        "Nodes on an Outpost in a fully-private cluster",
        "Remove outpostARN from the node group, or privateCluster.",
        "privateCluster: {enabled: true}\n"
            + "nodeGroups: [{name: workers, privateNetworking: true, "
            + "outpostARN: \"arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\"}]\n",
        "privateCluster: {enabled: true}\nnodeGroups: [{name: workers, privateNetworking: true}]\n"
    );

    private static readonly RuleInfo NoPrivateSubnets = EksctlRule.Error(
        "EKS0124",
        "A fully-private cluster in a VPC of which no private subnet is named",
        "List the private subnets in vpc.subnets.private.",
        "privateCluster: {enabled: true}\nvpc: {id: vpc-1}\n",
        "privateCluster: {enabled: true}\n"
            + "vpc: {id: vpc-1, subnets: {private: {a: {id: subnet-1}, b: {id: subnet-2}}}}\n",
        "Without vpc.subnets altogether eksctl stops with a nil pointer dereference."
    );

    private static readonly RuleInfo ServicesAndSkip = EksctlRule.Error(
        "EKS0125",
        "Additional endpoint services while no endpoint is made",
        "Remove additionalEndpointServices or skipEndpointCreation.",
        "privateCluster: {enabled: true, skipEndpointCreation: true, additionalEndpointServices: [logs]}\n",
        "privateCluster: {enabled: true, additionalEndpointServices: [logs]}\n"
    );

    private static readonly RuleInfo ServiceUnknown = EksctlRule.Error(
        "EKS0126",
        "An additional endpoint service that eksctl makes no endpoint for",
        "List only cloudformation, autoscaling and logs.",
        "privateCluster: {enabled: true, additionalEndpointServices: [sns]}\n",
        "privateCluster: {enabled: true, additionalEndpointServices: [logs]}\n"
    );

    private static readonly RuleInfo ServiceTwice = EksctlRule.Error(
        "EKS0127",
        "An additional endpoint service is listed twice",
        "List every service once.",
        "privateCluster: {enabled: true, additionalEndpointServices: [logs, logs]}\n",
        "privateCluster: {enabled: true, additionalEndpointServices: [logs, autoscaling]}\n"
    );

    private static readonly RuleInfo LocalZones = EksctlRule.Error(
        "EKS0128",
        "Local zones in a fully-private cluster",
        "Remove localZones or privateCluster.",
        "privateCluster: {enabled: true}\nlocalZones: [us-west-2-lax-1a]\n",
        "privateCluster: {enabled: false}\nlocalZones: [us-west-2-lax-1a]\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [NodesOnOutposts, NoPrivateSubnets, ServicesAndSkip, ServiceUnknown, ServiceTwice, LocalZones];

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

        if (subject.LocalZones.HasItems())
        {
            report.Add(LocalZones, "localZones", "A fully-private cluster can't use local zones.");
        }

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
