namespace EksSpec.Builders;

/// <summary>Writes <see cref="NodePolicies"/> as eksctl reads them.</summary>
internal static class NodePoliciesWriter
{
    public static NodeGroupIamAddonPolicies Write(this NodePolicies policies)
    {
        return new()
        {
            ImageBuilder = Flag(NodePolicies.ImageBuilder),
            AutoScaler = Flag(NodePolicies.AutoScaler),
            ExternalDns = Flag(NodePolicies.ExternalDns),
            CertManager = Flag(NodePolicies.CertManager),
            Ebs = Flag(NodePolicies.Ebs),
            Fsx = Flag(NodePolicies.Fsx),
            Efs = Flag(NodePolicies.Efs),
            AwsLoadBalancerController = Flag(NodePolicies.AwsLoadBalancerController),
            XRay = Flag(NodePolicies.XRay),
            CloudWatch = Flag(NodePolicies.CloudWatch),
        };

        bool? Flag(NodePolicies policy) => policies.HasFlag(policy) ? true : null;
    }
}
