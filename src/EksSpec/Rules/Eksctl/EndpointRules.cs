using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>From where the API server can be reached.</summary>
internal sealed class EndpointRules : RuleGroup<ClusterConfig>
{
    private const string Outpost =
        "outpost: {controlPlaneOutpostARN: \"arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\"}\n";

    private static readonly RuleInfo OfPrivateCluster = EksctlRule.Error(
        "EKS0025",
        "Endpoint access is set on a fully-private cluster",
        "Remove vpc.clusterEndpoints: a fully-private cluster is private only.",
        "privateCluster: {enabled: true}\nvpc: {clusterEndpoints: {privateAccess: true}}\n",
        "privateCluster: {enabled: true}\nvpc: {clusterEndpoints: {}}\n"
    );

    private static readonly RuleInfo PublicOnOutposts = EksctlRule.Error(
        "EKS0027",
        "Public endpoint access with a control plane on Outposts",
        "Remove vpc.clusterEndpoints: on Outposts the endpoint is private only.",
        Outpost + "vpc: {clusterEndpoints: {publicAccess: true}}\n",
        Outpost + "vpc: {clusterEndpoints: {publicAccess: false}}\n"
    );

    private static readonly RuleInfo PrivateOffOnOutposts = EksctlRule.Error(
        "EKS0028",
        "Private endpoint access is off with a control plane on Outposts",
        "Remove vpc.clusterEndpoints: on Outposts the endpoint is private only.",
        Outpost + "vpc: {clusterEndpoints: {privateAccess: false}}\n",
        Outpost + "vpc: {clusterEndpoints: {privateAccess: true}}\n"
    );

    private static readonly RuleInfo NoAccess = EksctlRule.Error(
        "EKS0129",
        "The API server can be reached from nowhere",
        "Set privateAccess: true, publicAccess: true, or both.",
        "vpc: {clusterEndpoints: {publicAccess: false}}\n",
        "vpc: {clusterEndpoints: {publicAccess: false, privateAccess: true}}\n",
        "What is left out is publicAccess: true and privateAccess: false."
    );

    private static readonly RuleInfo PrivateOnly = EksctlRule.Warning(
        "EKS0304",
        "The API server can be reached from inside the VPC only, so eksctl and kubectl have to run there",
        "Keep the public endpoint open for the addresses you administer from, or run eksctl in the VPC.",
        "vpc: {clusterEndpoints: {publicAccess: false, privateAccess: true}}\n",
        "vpc: {clusterEndpoints: {publicAccess: true, privateAccess: true}}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [OfPrivateCluster, PublicOnOutposts, PrivateOffOnOutposts, NoAccess, PrivateOnly];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Vpc?.ClusterEndpoints is not { } endpoints)
        {
            return;
        }

        var isGiven = endpoints.PublicAccess is not null || endpoints.PrivateAccess is not null;
        if (subject.IsFullyPrivate() && isGiven)
        {
            report.Add(
                OfPrivateCluster,
                "vpc.clusterEndpoints",
                "The cluster is fully private; its endpoint access is fixed."
            );
        }

        if (subject.IsOnOutposts())
        {
            CheckOutposts(endpoints, report);
        }
        else if (!subject.HasPublicAccess())
        {
            if (subject.HasPrivateAccess())
            {
                report.Add(
                    PrivateOnly,
                    "vpc.clusterEndpoints",
                    "The API server can be reached from inside the VPC only."
                );
            }
            else
            {
                report.Add(NoAccess, "vpc.clusterEndpoints", "Both public and private access are off.");
            }
        }
    }

    private static void CheckOutposts(ClusterEndpoints endpoints, Report report)
    {
        if (endpoints.PublicAccess == true)
        {
            report.Add(
                PublicOnOutposts,
                "vpc.clusterEndpoints.publicAccess",
                "On Outposts there is no public endpoint."
            );
        }

        if (endpoints.PrivateAccess == false)
        {
            report.Add(
                PrivateOffOnOutposts,
                "vpc.clusterEndpoints.privateAccess",
                "On Outposts there is only the private endpoint."
            );
        }
    }
}
