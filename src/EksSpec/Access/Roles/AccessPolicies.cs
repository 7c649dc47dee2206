using System.Collections.Frozen;

namespace EksSpec.Access;

/// <summary>The access policies that EKS has for people.</summary>
/// <remarks>Source: EKS User Guide, review access policy permissions. Nothing is added to them by labels of ClusterRoles.</remarks>
internal static class AccessPolicies
{
    public const string ClusterAdmin = "AmazonEKSClusterAdminPolicy";
    public const string Admin = "AmazonEKSAdminPolicy";
    public const string Edit = "AmazonEKSEditPolicy";
    public const string View = "AmazonEKSViewPolicy";

    private static readonly string[] Reading = ["get", "list", "watch"];

    private static readonly Lazy<FrozenDictionary<string, AccessRole>> OfRoles = new(() =>
    {
        RoleBook empty = new(null);
        return new[]
        {
            (ClusterAdmin, KnownRoles.ClusterAdmin),
            (Admin, "admin"),
            (Edit, "edit"),
            (View, "view"),
        }.ToFrozenDictionary(each => each.Item1, each => empty.FindClusterRole(each.Item2), StringComparer.Ordinal);
    });

    /// <summary>The ARN of a policy.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="partition">The AWS partition, such as <c>aws-cn</c>.</param>
    public static string ArnOf(string name, string partition = "aws") =>
        $"arn:{partition}:eks::aws:cluster-access-policy/{name}";

    /// <summary>The name of a policy, whatever its partition.</summary>
    public static string NameOf(string? arn) => arn is null ? "" : arn[(arn.LastIndexOf('/') + 1)..];

    /// <summary>What a policy allows.</summary>
    public static AccessRole Find(string name) =>
        name switch
        {
            _ when OfRoles.Value.TryGetValue(name, out var role) => role,
            "AmazonEKSAdminViewPolicy" => new(AccessLevels.ReadEverything, [Read("*", "*")], []),
            "AmazonEKSSecretReaderPolicy" => AccessRole.Of([Read("", "secrets")]),
            "" => AccessRole.Unknown("the access policy has no ARN"),
            _ => AccessRole.Called($"what {name} allows"),
        };

    private static Permission Read(string group, string resource) =>
        Permission.Of(
            new()
            {
                Verbs = Reading,
                ApiGroups = [group],
                Resources = [resource],
            }
        );
}
