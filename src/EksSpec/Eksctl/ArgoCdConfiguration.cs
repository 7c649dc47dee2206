namespace EksSpec.Eksctl;

/// <summary>Settings of the Argo CD capability.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ArgoCDConfiguration</c>.</remarks>
public sealed record ArgoCdConfiguration
{
    /// <summary>Namespace that Argo CD watches for its own objects.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out. Without it: EKS uses <c>argocd</c>.</value>
    public string? Namespace { get; init; }

    /// <summary>Private network access to Argo CD's endpoint.</summary>
    /// <value><c>networkAccess</c>; <see langword="null"/> leaves it out. Without it: the endpoint is public.</value>
    public ArgoCdNetworkAccess? NetworkAccess { get; init; }

    /// <summary>Which identities get which Argo CD role.</summary>
    /// <value><c>rbacRoleMappings</c>; <see langword="null"/> leaves it out. Without it: nobody gets one.</value>
    public ValueList<ArgoCdRoleMapping>? RbacRoleMappings { get; init; }

    /// <summary>Sign-in through IAM Identity Center. EKS asks for it.</summary>
    /// <value><c>awsIdc</c>; <see langword="null"/> leaves it out. Without it: EKS refuses the capability.</value>
    public ArgoCdAwsIdc? AwsIdc { get; init; }
}
