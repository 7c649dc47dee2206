namespace EksSpec.Access;

/// <summary>The callers of aws-auth: those that eksctl writes there, and those of the ConfigMap itself.</summary>
internal static class MappedCallers
{
    private const string Source = "aws-auth";

    /// <summary>The callers of <c>iamIdentityMappings</c>.</summary>
    public static IEnumerable<Caller> Of(SpecObject cluster, ClusterConfig config)
    {
        var mappings = config.IamIdentityMappings ?? [];
        for (var i = 0; i < mappings.Count; i++)
        {
            if (mappings[i] is { } mapping && SubjectOf(mapping) is { } subject)
            {
                yield return new()
                {
                    Subject = subject,
                    By = Source,
                    Object = cluster,
                    Path = SpecPath.Root.Field("iamIdentityMappings").Item(i),
                    UserName = mapping.Username is { Length: > 0 } name ? name : mapping.Arn ?? AnyOf(mapping.Account),
                    Groups = mapping.Groups ?? [],
                    GroupsField = "groups",
                    ServiceNamespace = mapping.ServiceName is { Length: > 0 } ? mapping.Namespace ?? "" : null,
                };
            }
        }
    }

    /// <summary>The callers of the ConfigMap, where a file has it.</summary>
    public static IEnumerable<Caller> Of(Site site)
    {
        if (site.Find("ConfigMap", "kube-system", Source) is not { Value: V1ConfigMap { Data: { } data } } item)
        {
            yield break;
        }

        foreach (var (key, arnKey) in new[] { ("mapRoles", "rolearn"), ("mapUsers", "userarn") })
        {
            foreach (var entry in InlineText.Read(data.TryGetValue(key, out var text) ? text : null).Items)
            {
                if (entry[arnKey]?.AsText is { } arn)
                {
                    yield return new()
                    {
                        Subject = new(AccessSubjectKind.Principal, arn),
                        By = Source,
                        Object = item,
                        Path = SpecPath.Root.Field("data").Field(key),
                        UserName = entry["username"]?.AsText ?? arn,
                        Groups = (entry["groups"]?.Items ?? [])
                            .Select(group => group.AsText)
                            .OfType<string>()
                            .ToValueList(),
                    };
                }
            }
        }

        foreach (
            var account in InlineText.Read(data.TryGetValue("mapAccounts", out var accounts) ? accounts : null).Items
        )
        {
            yield return new()
            {
                Subject = new(AccessSubjectKind.Account, account.Scalar ?? ""),
                By = Source,
                Object = item,
                Path = "data.mapAccounts",
                UserName = AnyOf(account.Scalar),
            };
        }
    }

    // Principals of an account are known by their ARNs.
    private static string? AnyOf(string? account) => account is null ? null : $"arn:*:*::{account}:*";

    // eksctl gives a service its role and binding itself; the ARN is of the service's own role.
    private static AccessSubject? SubjectOf(IamIdentityMapping mapping) =>
        mapping switch
        {
            { Account.Length: > 0 } => new(AccessSubjectKind.Account, mapping.Account),
            { ServiceName.Length: > 0 } => new(AccessSubjectKind.User, mapping.ServiceName),
            { Arn.Length: > 0 } => new(AccessSubjectKind.Principal, mapping.Arn),
            _ => null,
        };
}
