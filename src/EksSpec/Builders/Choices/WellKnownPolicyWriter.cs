namespace EksSpec.Builders;

/// <summary>Writes <see cref="WellKnownPolicy"/> as eksctl reads it.</summary>
internal static class WellKnownPolicyWriter
{
    public static WellKnownPolicies Write(this WellKnownPolicy policies)
    {
        return new()
        {
            ImageBuilder = Flag(WellKnownPolicy.ImageBuilder),
            AutoScaler = Flag(WellKnownPolicy.AutoScaler),
            AwsLoadBalancerController = Flag(WellKnownPolicy.AwsLoadBalancerController),
            ExternalDns = Flag(WellKnownPolicy.ExternalDns),
            CertManager = Flag(WellKnownPolicy.CertManager),
            EbsCsiController = Flag(WellKnownPolicy.EbsCsiController),
            EfsCsiController = Flag(WellKnownPolicy.EfsCsiController),
        };

        bool? Flag(WellKnownPolicy policy) => policies.HasFlag(policy) ? true : null;
    }
}
