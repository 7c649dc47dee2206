namespace EksSpec.Rules;

/// <summary>Whether a cluster runs the AWS Load Balancer Controller.</summary>
internal static class BalancerController
{
    private const string Name = "aws-load-balancer-controller";

    /// <summary>Whether anything in a site says so: a role, its pods, its class, or who brings it.</summary>
    public static bool IsIn(SiteView site) =>
        site.Config is { } config && HasRole(config)
        || site.Knows("Deployment", "kube-system", Name)
        || site.Objects.Any(item =>
            item.Ref.Name == Name || item.Value is V1IngressClass { Spec.Controller: "ingress.k8s.aws/alb" }
        );

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
