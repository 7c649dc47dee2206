namespace EksSpec.Rules;

/// <summary>What a field takes the ARN of.</summary>
/// <param name="Name">How people call it, such as <c>an IAM role</c>.</param>
/// <param name="Forms">The services and how their resources begin, such as <c>iam:role/</c>.</param>
internal sealed record ArnKind(string Name, params string[] Forms)
{
    public static readonly ArnKind Role = new("an IAM role", "iam:role/");
    public static readonly ArnKind OwnRole = Role with { IsOfAccount = true };
    public static readonly ArnKind Principal = new("an IAM role or user", "iam:role/", "iam:user/", "iam:root");
    public static readonly ArnKind User = new("an IAM user", "iam:user/");
    public static readonly ArnKind Policy = new("an IAM policy", "iam:policy/") { IsOfAccount = true };
    public static readonly ArnKind Profile = new("an instance profile", "iam:instance-profile/") { IsOfAccount = true };
    public static readonly ArnKind AccessPolicy = new("an access policy of EKS", "eks:cluster-access-policy/");
    public static readonly ArnKind Key = new("a KMS key", "kms:key/", "kms:alias/") { IsOfRegion = true };
    public static readonly ArnKind Outpost = new("an Outpost", "outposts:outpost/")
    {
        IsOfRegion = true,
        IsJudgedByEksctl = true,
    };
    public static readonly ArnKind ResourceGroup = new("a resource group", "resource-groups:group/")
    {
        IsOfRegion = true,
    };

    public static readonly ArnKind IdentityCenter = new("an instance of IAM Identity Center", "sso:instance/");

    public static readonly ArnKind Certificate = new(
        "an ACM certificate",
        "acm:certificate/",
        "iam:server-certificate/"
    )
    {
        IsOfRegion = true,
        IsOfAccount = true,
    };

    public static readonly ArnKind Authority = new("a private certificate authority", "acm-pca:certificate-authority/")
    {
        IsOfRegion = true,
    };

    public static readonly ArnKind TargetGroup = new("a target group", "elasticloadbalancing:targetgroup/")
    {
        IsOfRegion = true,
        IsOfAccount = true,
    };

    public static readonly ArnKind TrustStore = new("a trust store", "elasticloadbalancing:truststore/")
    {
        IsOfRegion = true,
    };

    public static readonly ArnKind WebAcl = new("a regional web ACL", "wafv2:regional/webacl/") { IsOfRegion = true };
    public static readonly ArnKind UserPool = new("a Cognito user pool", "cognito-idp:userpool/") { IsOfRegion = true };

    /// <summary>Whether it has to be in the region of the cluster.</summary>
    public bool IsOfRegion { get; init; }

    /// <summary>Whether it has to be in the account of the cluster, or AWS' own.</summary>
    public bool IsOfAccount { get; init; }

    /// <summary>Whether eksctl refuses what is of another kind itself.</summary>
    public bool IsJudgedByEksctl { get; init; }

    /// <summary>Whether an ARN names one.</summary>
    public bool Fits(in Arn arn)
    {
        foreach (var form in Forms)
        {
            var colon = form.IndexOf(':', StringComparison.Ordinal);
            var start = form.AsSpan(colon + 1);
            if (
                form.AsSpan(0, colon).SequenceEqual(arn.Service)
                && arn.Resource.AsSpan().StartsWith(start)
                && (start[^1] != '/' || arn.Resource.Length > start.Length)
            )
            {
                return true;
            }
        }

        return false;
    }
}
