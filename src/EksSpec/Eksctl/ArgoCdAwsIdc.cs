namespace EksSpec.Eksctl;

/// <summary>How Argo CD signs people in through IAM Identity Center.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ArgoCDAWSIDC</c>.</remarks>
public sealed record ArgoCdAwsIdc
{
    /// <summary>ARN of the IAM Identity Center instance.</summary>
    /// <value><c>idcInstanceArn</c>; required.</value>
    public string? IdcInstanceArn { get; init; }

    /// <summary>Region of that instance.</summary>
    /// <value><c>idcRegion</c>; <see langword="null"/> leaves it out. Without it: the cluster's region.</value>
    public string? IdcRegion { get; init; }
}
