namespace EksSpec.Rules;

/// <summary>The regions that eksctl 0.231 knows, compared as they are written.</summary>
internal static class EksctlRegions
{
    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        .. (string[])["af-south-1", "ca-central-1", "ca-west-1", "mx-central-1", "sa-east-1"],
        .. (string[])["ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3"],
        .. (string[])["ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3"],
        .. (string[])["ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7"],
        .. (string[])["cn-north-1", "cn-northwest-1", "il-central-1", "me-central-1", "me-south-1"],
        .. (string[])["eu-central-1", "eu-central-2", "eu-isoe-west-1", "eu-north-1", "eu-south-1", "eu-south-2"],
        .. (string[])["eu-west-1", "eu-west-2", "eu-west-3"],
        .. (string[])["us-east-1", "us-east-2", "us-west-1", "us-west-2", "us-gov-east-1", "us-gov-west-1"],
        .. (string[])["us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isob-west-1"],
        .. (string[])["us-isof-east-1", "us-isof-south-1"],
    ];

    private static readonly HashSet<string> Names = new(All, StringComparer.Ordinal);

    /// <summary>Whether eksctl knows a region.</summary>
    public static bool Contains(string region) => Names.Contains(region);
}
