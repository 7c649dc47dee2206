using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;
using EksSpec.Values;

namespace EksSpec.Rules.Advice;

/// <summary>Who reaches the API server, and who no longer does.</summary>
internal sealed class EndpointAdvice : RuleGroup<ClusterConfig>
{
    private const string Endpoint = "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html";

    private static readonly RuleInfo NodesLockedOut = AdviceRule.Warning(
        "EKS2020",
        "The public endpoint is restricted, and nodes have no other way in",
        "Without private access nodes reach the API server from outside like everybody else: they can't join unless the addresses of the NAT gateways are in the list, and those exist only once the VPC does.",
        "Write vpc.clusterEndpoints.privateAccess: true.",
        Endpoint,
        "vpc:\n  publicAccessCIDRs: [203.0.113.10/32]\nmanagedNodeGroups:\n- name: workers\n",
        "vpc:\n  publicAccessCIDRs: [203.0.113.10/32]\n  clusterEndpoints:\n    publicAccess: true\n    privateAccess: true\nmanagedNodeGroups:\n- name: workers\n"
    );

    private static readonly RuleInfo OpenToAll = AdviceRule.Warning(
        "EKS2021",
        "The API server answers every address on the internet",
        "Only credentials stand between the internet and the cluster; a leaked token or a flaw in the API server is enough.",
        "Write vpc.publicAccessCIDRs with your own addresses, and vpc.clusterEndpoints.privateAccess: true.",
        Endpoint,
        "vpc:\n  clusterEndpoints:\n    publicAccess: true\n    privateAccess: true\n",
        "vpc:\n  clusterEndpoints:\n    publicAccess: true\n    privateAccess: true\n  publicAccessCIDRs: [203.0.113.10/32]\n"
    );

    private static readonly RuleInfo EksctlLockedOut = AdviceRule.Warning(
        "EKS2022",
        "eksctl can't reach the API server that it has just made",
        "The endpoint is private only, but the config asks for things that eksctl does through the API server: run from outside the VPC, the creation stops half-way.",
        "Run eksctl inside the VPC or a network joined to it, or keep the public endpoint for your own addresses.",
        "https://docs.aws.amazon.com/eks/latest/eksctl/vpc-cluster-access.html",
        "vpc:\n  clusterEndpoints:\n    publicAccess: false\n    privateAccess: true\niam:\n  withOIDC: true\n  serviceAccounts:\n  - metadata: {name: app}\n    wellKnownPolicies: {externalDNS: true}\n",
        "vpc:\n  clusterEndpoints:\n    publicAccess: false\n    privateAccess: true\nmanagedNodeGroups:\n- name: workers\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [NodesLockedOut, OpenToAll, EksctlLockedOut];

    public override void Check(ClusterConfig subject, Report report)
    {
        // A fully private cluster is public only while it is made.
        if (subject.IsOnOutposts() || subject.IsFullyPrivate())
        {
            return;
        }

        if (!subject.HasPublicAccess())
        {
            if (NeedsApiServer(subject) is { } need)
            {
                report.Add(
                    EksctlLockedOut,
                    "vpc.clusterEndpoints",
                    $"The endpoint is private only, but eksctl needs it for {need}."
                );
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
                $"Only {string.Join(", ", allowed)} may call the API server, and the nodes have no private way to it."
            );
        }
    }

    // Two halves are a whole: 0.0.0.0/1 and 128.0.0.0/1.
    private static string? OpenBlock(ValueList<string> blocks)
    {
        var halves = 0;
        foreach (var block in blocks.AsSpan())
        {
            if (block is null)
            {
                continue;
            }

            if (block.EndsWith("/0", StringComparison.Ordinal))
            {
                return block;
            }

            halves +=
                block.EndsWith("/1", StringComparison.Ordinal) && !block.Contains(':', StringComparison.Ordinal)
                    ? 1
                    : 0;
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
