using EksSpec.Eksctl;

namespace EksSpec.Import;

/// <summary>The policies that a record of switches has on.</summary>
internal static class Flags
{
    /// <summary>Those of a node group.</summary>
    public static NodePolicies Of(NodeGroupIamAddonPolicies policies) =>
        On(policies.ImageBuilder, NodePolicies.ImageBuilder)
        | On(policies.AutoScaler, NodePolicies.AutoScaler)
        | On(policies.ExternalDns, NodePolicies.ExternalDns)
        | On(policies.CertManager, NodePolicies.CertManager)
        | On(policies.Ebs, NodePolicies.Ebs)
        | On(policies.Fsx, NodePolicies.Fsx)
        | On(policies.Efs, NodePolicies.Efs)
        | On(policies.AwsLoadBalancerController, NodePolicies.AwsLoadBalancerController)
        | On(policies.XRay, NodePolicies.XRay)
        | On(policies.CloudWatch, NodePolicies.CloudWatch);

    /// <summary>Those of a service account or an add-on.</summary>
    public static WellKnownPolicy Of(WellKnownPolicies policies) =>
        On(policies.ImageBuilder, WellKnownPolicy.ImageBuilder)
        | On(policies.AutoScaler, WellKnownPolicy.AutoScaler)
        | On(policies.AwsLoadBalancerController, WellKnownPolicy.AwsLoadBalancerController)
        | On(policies.ExternalDns, WellKnownPolicy.ExternalDns)
        | On(policies.CertManager, WellKnownPolicy.CertManager)
        | On(policies.EbsCsiController, WellKnownPolicy.EbsCsiController)
        | On(policies.EfsCsiController, WellKnownPolicy.EfsCsiController);

    private static T On<T>(bool? isOn, T policy)
        where T : struct, Enum => isOn == true ? policy : default;
}
