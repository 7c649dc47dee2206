namespace EksSpec.Access;

/// <summary>What kind of caller a right is given to.</summary>
public enum AccessSubjectKind
{
    /// <summary>Whoever creates the cluster: <c>bootstrapClusterCreatorAdminPermissions</c>.</summary>
    Creator,

    /// <summary>An IAM role or user, by its ARN.</summary>
    Principal,

    /// <summary>Every IAM principal of an AWS account, by its id.</summary>
    Account,

    /// <summary>A Kubernetes group that no principal of the files is in.</summary>
    Group,

    /// <summary>A Kubernetes user that no principal of the files is.</summary>
    User,

    /// <summary>A service account, as <c>namespace/name</c>.</summary>
    ServiceAccount,
}
