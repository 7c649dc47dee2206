namespace EksSpec.Access;

/// <summary>The callers that a ClusterConfig lets in by access entries.</summary>
internal static class EntryCallers
{
    public static IEnumerable<Caller> Of(SpecObject cluster, ClusterConfig config)
    {
        var reads = config.AuthenticationMode() != AccessDefaults.ConfigMap;
        var entries = config.AccessConfig?.AccessEntries ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { } entry)
            {
                yield return new()
                {
                    Subject = new(AccessSubjectKind.Principal, entry.PrincipalArn ?? ""),
                    By = "access entry",
                    Object = cluster,
                    Path = SpecPath.Root.Field("accessConfig").Field("accessEntries").Item(i),
                    UserName = entry.KubernetesUsername is { Length: > 0 } name ? name : NameOf(entry.PrincipalArn),
                    Groups = [.. entry.KubernetesGroups ?? [], .. GroupsOf(entry.Type)],
                    GroupsField = "kubernetesGroups",
                    Policies = entry.AccessPolicies ?? [],
                    Obstacle = reads ? null : "authenticationMode CONFIG_MAP knows no access entries",
                };
            }
        }
    }

    // EKS puts nodes into the groups of the system itself.
    private static string[] GroupsOf(string? type) =>
        type is "EC2_LINUX" or "EC2_WINDOWS" or "FARGATE_LINUX" or "HYBRID_LINUX" ? ["system:nodes"] : [];

    // A role is known by who assumes it, without its path; a user by its ARN.
    private static string? NameOf(string? principal) =>
        !Arn.TryParse(principal, out var arn) ? principal
        : arn.Resource.StartsWith("role/", StringComparison.Ordinal)
            ? $"arn:{arn.Partition}:sts::{arn.Account}:assumed-role/{arn.Resource[(arn.Resource.LastIndexOf('/') + 1)..]}/{{{{SessionName}}}}"
        : principal;
}
