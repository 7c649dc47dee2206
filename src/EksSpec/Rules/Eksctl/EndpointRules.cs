namespace EksSpec.Rules;

/// <summary>From where the API server can be reached.</summary>
internal sealed partial class EndpointRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Vpc?.ClusterEndpoints is not { } endpoints)
        {
            return;
        }

        var isGiven = endpoints.PublicAccess is not null || endpoints.PrivateAccess is not null;
        report.If(
            subject.IsFullyPrivate() && isGiven,
            OfPrivateCluster,
            "vpc.clusterEndpoints",
            $"The cluster is fully private; its endpoint access is fixed."
        );

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
        report.If(
            endpoints.PublicAccess == true,
            PublicOnOutposts,
            "vpc.clusterEndpoints.publicAccess",
            $"On Outposts there is no public endpoint."
        );

        report.If(
            endpoints.PrivateAccess == false,
            PrivateOffOnOutposts,
            "vpc.clusterEndpoints.privateAccess",
            $"On Outposts there is only the private endpoint."
        );
    }
}
