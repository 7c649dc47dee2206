namespace EksSpec.Rules;

/// <summary>What is AWS' own and may be named from everywhere.</summary>
internal static class AwsOwned
{
    /// <summary>Accounts of AWS that images come from.</summary>
    // https://docs.aws.amazon.com/eks/latest/userguide/add-ons-images.html; the last three are the log router, App Mesh and the
    // Marketplace.
    public static readonly HashSet<string> Accounts = new(StringComparer.Ordinal)
    {
        "aws",
        "013241004608",
        "066635153087",
        "121268973566",
        "151742754352",
        "187977181151",
        "296578399912",
        "333609536671",
        "455263428931",
        "491585149902",
        "533267051163",
        "558608220178",
        "590381155156",
        "602401143452",
        "725322719131",
        "730335286997",
        "759879836304",
        "761377655185",
        "800184023465",
        "877085696533",
        "900612956339",
        "900889452093",
        "918309763551",
        "961992271922",
        "906394416424",
        "840364872350",
        "709825985650",
    };

    /// <summary>Services that are one for all regions, though some have an endpoint in one of them.</summary>
    public static readonly HashSet<string> GlobalServices = new(StringComparer.Ordinal)
    {
        "account",
        "budgets",
        "ce",
        "cloudfront",
        "cur",
        "ecr-public",
        "globalaccelerator",
        "health",
        "iam",
        "networkmanager",
        "organizations",
        "pricing",
        "route53",
        "route53domains",
        "savingsplans",
        "shield",
        "support",
        "trustedadvisor",
        "waf",
    };
}
