namespace EksSpec.Builders;

/// <summary>The API of roles and bindings.</summary>
internal static class RbacApi
{
    public const string Group = "rbac.authorization.k8s.io";
    public const string Version = "rbac.authorization.k8s.io/v1";
}
