namespace EksSpec.Rules;

/// <summary>Whether a cluster runs the AWS Load Balancer Controller.</summary>
internal static class BalancerController
{
    private const string Name = "aws-load-balancer-controller";

    /// <summary>Whether anything in a site says so: a role, its pods, its class, or who brings it.</summary>
    public static bool IsIn(SiteView site) =>
        Runs(site)
        || site.Objects.Any(static item => item.Value is V1IngressClass { Spec.Controller: "ingress.k8s.aws/alb" });

    /// <summary>The same without its class, which anybody may write.</summary>
    public static bool Runs(SiteView site) =>
        site.Config is { } config && HasRole(config)
        || site.Knows("Deployment", "kube-system", Name)
        || site.Objects.Any(static item => item.Ref.Name == Name);

    private static bool HasRole(ClusterConfig config) =>
        (config.Iam?.ServiceAccounts)
            .Items()
            .Exists(account =>
                account is { WellKnownPolicies.AwsLoadBalancerController: true } or { Metadata.Name: Name }
            )
        || (config.Iam?.PodIdentityAssociations)
            .Items()
            .Exists(identity =>
                identity is { WellKnownPolicies.AwsLoadBalancerController: true } or { ServiceAccountName: Name }
            );
}
