using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ArgoCDConfiguration</c>.</summary>
public sealed record ArgoCdConfiguration
{
    /// <summary><c>namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary><c>networkAccess</c>.</summary>
    public ArgoCdNetworkAccess? NetworkAccess { get; init; }

    /// <summary><c>rbacRoleMappings</c>.</summary>
    public ValueList<ArgoCdRoleMapping>? RbacRoleMappings { get; init; }

    /// <summary><c>awsIdc</c>.</summary>
    public ArgoCdAwsIdc? AwsIdc { get; init; }
}
