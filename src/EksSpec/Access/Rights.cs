namespace EksSpec.Access;

/// <summary>What a caller is allowed, by one grant or by all of them together.</summary>
internal static class Rights
{
    public const string Rbac = "rbac.authorization.k8s.io";

    private static readonly string[] Writing = ["create", "update", "patch"];

    // Whoever makes a pod runs it as any service account of its namespace.
    private static readonly (string Group, string Resource)[] PodMakers =
    [
        ("", "pods"),
        ("apps", "deployments"),
        ("apps", "daemonsets"),
        ("apps", "statefulsets"),
        ("apps", "replicasets"),
        ("batch", "jobs"),
        ("batch", "cronjobs"),
        ("", "replicationcontrollers"),
    ];

    /// <summary>Whether a grant allows something with all objects of a resource.</summary>
    public static bool Allows(this AccessGrant grant, string verb, string group, string resource) =>
        grant.Permissions.Any(rule => rule.Allows(verb, group, resource));

    /// <summary>The first of some verbs that a grant allows with a resource of the core group, and the resource.</summary>
    public static string? FirstOf(this AccessGrant grant, string resource, params string[] verbs) =>
        Array.Find(verbs, verb => grant.Allows(verb, "", resource)) is { } verb ? $"{verb} {resource}" : null;

    /// <summary>The first verb by which a grant allows to write a resource, to one object of it or to all.</summary>
    public static string? Writes(this AccessGrant grant, string group, string resource, string? name = null) =>
        Array.Find(Writing, verb => grant.Permissions.Any(rule => rule.Allows(verb, group, resource, name)));

    /// <summary>Whether any of the grants allows to write roles or bindings, in a namespace or in the whole cluster.</summary>
    public static bool Write(this IEnumerable<AccessGrant> all, string resource, string? space) =>
        all.Any(grant =>
            (space is null ? grant.Namespaces is null : grant.HoldsIn(space))
            && grant.Writes(Rbac, resource) is not null
        );

    /// <summary>Whether a grant allows to bind whatever ClusterRole.</summary>
    public static bool Binds(this AccessGrant grant) =>
        grant.Permissions.Any(rule => rule.Allows("bind", Rbac, "clusterroles", KnownRoles.ClusterAdmin));

    /// <summary>How a grant allows to act as the service accounts of its namespaces.</summary>
    public static string? ActsAsAccounts(this AccessGrant grant) =>
        PodMakers
            .Where(made => grant.Allows("create", made.Group, made.Resource))
            .Select(made => $"create {made.Resource}")
            .FirstOrDefault()
        ?? grant.FirstOf("serviceaccounts/token", "create")
        ?? grant.FirstOf("serviceaccounts", "impersonate");
}
