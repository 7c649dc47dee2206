namespace EksSpec.Rules;

/// <summary>From where the API server can be reached.</summary>
internal sealed partial class EndpointRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Vpc?.ClusterEndpoints is not { } endpoints)
        {
            return;
        }

        using var at = report.At("vpc.clusterEndpoints");
        var isGiven = endpoints is { PublicAccess: not null } or { PrivateAccess: not null };
        var isFixed = subject.IsFullyPrivate() && isGiven;
        report.If(
            isFixed,
            OfPrivateCluster,
            "",
            $"The cluster is fully private; its endpoint access is fixed.",
            Mend.Remove
        );

        if (subject.IsOnOutposts())
        {
            var (isOn, isOff) = (endpoints.PublicAccess == true, endpoints.PrivateAccess == false);
            report.If(isOn, PublicOnOutposts, "publicAccess", $"On Outposts there is no public endpoint.", Mend.Remove);
            report.If(
                isOff,
                PrivateOffOnOutposts,
                "privateAccess",
                $"On Outposts there is only the private endpoint.",
                Mend.Remove
            );
        }
        else if (!subject.HasPublicAccess())
        {
            var isPrivate = subject.HasPrivateAccess();
            report.If(isPrivate, PrivateOnly, "", $"The API server can be reached from inside the VPC only.");
            report.If(!isPrivate, NoAccess, "", $"Both public and private access are off.");
        }
    }
}
