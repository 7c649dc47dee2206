namespace EksSpec.Rules;

/// <summary>Who reaches the API server, and who no longer does.</summary>
internal sealed partial class EndpointAdvice : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        // A fully private cluster is public only while it is made.
        if (subject.IsOnOutposts() || subject.IsFullyPrivate())
        {
            return;
        }

        if (!subject.HasPublicAccess())
        {
            if (subject.HasPrivateAccess() && NeedsApiServer(subject) is { } need)
            {
                const string path = "vpc.clusterEndpoints";
                report.Add(EksctlLockedOut, path, $"The endpoint is private only, but eksctl needs it for {need}.");
            }

            return;
        }

        var allowed = subject.Vpc?.PublicAccessCidrs;
        if (!allowed.HasItems())
        {
            report.Add(OpenToAll, "vpc", "The public endpoint is open to 0.0.0.0/0: publicAccessCIDRs is not given.");
        }
        else if (OpenBlock(allowed) is { } block)
        {
            report.Add(OpenToAll, "vpc.publicAccessCIDRs", $"The public endpoint is open to {block}.");
        }
        else if (!subject.HasPrivateAccess() && HasNodes(subject))
        {
            report.Add(
                NodesLockedOut,
                "vpc.publicAccessCIDRs",
                $"Only {string.Join(", ", allowed)} may call the API server, and the nodes have no private way to it.",
                mend: Mend.Value(true).At("vpc.clusterEndpoints.privateAccess")
            );
        }
    }

    // Two halves are a whole: 0.0.0.0/1 and 128.0.0.0/1.
    private static string? OpenBlock(ValueList<string> blocks)
    {
        var halves = 0;
        foreach (var block in blocks.AsSpan())
        {
            if (block?.EndsWith("/0", StringComparison.Ordinal) == true)
            {
                return block;
            }

            var isHalf = block?.EndsWith("/1", StringComparison.Ordinal) == true;
            halves += isHalf && !block!.Contains(':', StringComparison.Ordinal) ? 1 : 0;
        }

        return halves > 1 ? "both halves of the internet" : null;
    }

    private static bool HasNodes(ClusterConfig config) =>
        config.HasNodeGroups()
        || config.FargateProfiles.HasItems()
        || config.IsAutoMode()
        || config.Karpenter is not null;

    private static string? NeedsApiServer(ClusterConfig config) =>
        config.Gitops?.Flux is not null ? "gitops.flux"
        : config.Karpenter is not null ? "karpenter"
        : config.IamIdentityMappings.HasItems() ? "iamIdentityMappings"
        : (config.Iam?.ServiceAccounts).HasItems() ? "iam.serviceAccounts"
        : config.NodeGroups.HasItems() ? "nodeGroups"
        : null;
}
