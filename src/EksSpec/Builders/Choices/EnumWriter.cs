using System.Text.Json;

namespace EksSpec.Builders;

/// <summary>Writes choices as eksctl reads them.</summary>
internal static class EnumWriter
{
    public static string Write(this VolumeType type) => type.ToString().ToLowerInvariant();

    public static string Write(this CapabilityType type) => type.ToString().ToUpperInvariant();

    public static string Write(this SpotAllocation allocation) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(Guard.Defined(allocation).ToString());

    public static string Write(this AlbAddresses type) =>
        Guard.Defined(type) switch
        {
            AlbAddresses.Ipv4 => "ipv4",
            AlbAddresses.DualStack => "dualstack",
            _ => "dualstack-without-public-ipv4",
        };

    public static string Write(this BalancingAlgorithm algorithm) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(Guard.Defined(algorithm).ToString());

    public static string Write(this UnauthenticatedRequest request) =>
        Guard.Defined(request).ToString().ToLowerInvariant();

    public static string Write(this JwtClaimFormat format) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(Guard.Defined(format).ToString());

    public static ValueList<string> Write(this ControlPlaneLogs logs) =>
        [.. Logs.Where(log => logs.HasFlag(log)).Select(log => JsonNamingPolicy.CamelCase.ConvertName(log.ToString()))];

    public static NodeGroupIamAddonPolicies Write(this NodePolicies policies) =>
        new()
        {
            ImageBuilder = Flag(policies, NodePolicies.ImageBuilder),
            AutoScaler = Flag(policies, NodePolicies.AutoScaler),
            ExternalDns = Flag(policies, NodePolicies.ExternalDns),
            CertManager = Flag(policies, NodePolicies.CertManager),
            Ebs = Flag(policies, NodePolicies.Ebs),
            Fsx = Flag(policies, NodePolicies.Fsx),
            Efs = Flag(policies, NodePolicies.Efs),
            AwsLoadBalancerController = Flag(policies, NodePolicies.AwsLoadBalancerController),
            XRay = Flag(policies, NodePolicies.XRay),
            CloudWatch = Flag(policies, NodePolicies.CloudWatch),
        };

    public static WellKnownPolicies Write(this WellKnownPolicy policies) =>
        new()
        {
            ImageBuilder = Flag(policies, WellKnownPolicy.ImageBuilder),
            AutoScaler = Flag(policies, WellKnownPolicy.AutoScaler),
            AwsLoadBalancerController = Flag(policies, WellKnownPolicy.AwsLoadBalancerController),
            ExternalDns = Flag(policies, WellKnownPolicy.ExternalDns),
            CertManager = Flag(policies, WellKnownPolicy.CertManager),
            EbsCsiController = Flag(policies, WellKnownPolicy.EbsCsiController),
            EfsCsiController = Flag(policies, WellKnownPolicy.EfsCsiController),
        };

    private static IEnumerable<ControlPlaneLogs> Logs =>
        Enum.GetValues<ControlPlaneLogs>().Where(log => log is not (ControlPlaneLogs.None or ControlPlaneLogs.All));

    private static bool? Flag<T>(T policies, T policy)
        where T : struct, Enum => policies.HasFlag(policy) ? true : null;
}
