using EksSpec.Access;
using EksSpec.Reading;

namespace EksSpec.Tests.Access;

/// <summary>A cluster in YAML, and who can do what there.</summary>
internal static class AccessScene
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: prod, region: eu-west-1}\n";

    /// <summary>The rights in a cluster.</summary>
    /// <param name="config">What the ClusterConfig says beside its name.</param>
    /// <param name="objects">The objects.</param>
    public static ClusterAccess Of(string config, params string[] objects) =>
        Read(string.Join("\n---\n", [Head + config, .. objects]));

    /// <summary>The rights in a cluster of which only objects are known.</summary>
    public static ClusterAccess OfObjects(params string[] objects) => Read(string.Join("\n---\n", objects));

    /// <summary>An access entry of a role in account 111122223333.</summary>
    public static string Entry(string role, string more) =>
        $"accessConfig: {{accessEntries: [{{principalARN: 'arn:aws:iam::111122223333:role/{role}', {more}}}]}}";

    /// <summary>An access policy of an entry.</summary>
    public static string Policy(string name, string scope = "type: cluster") =>
        $"accessPolicies: [{{policyARN: 'arn:aws:eks::aws:cluster-access-policy/{name}', accessScope: {{{scope}}}}}]";

    /// <summary>A Role, or without a namespace a ClusterRole.</summary>
    public static string Role(string name, string rules, string? space = null, string labels = "") =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {(space is null ? "Cluster" : "")}Role\n"
        + $"metadata: {{name: {name}{In(space)}, labels: {{{labels}}}}}\nrules: [{rules}]\n";

    /// <summary>A RoleBinding, or without a namespace a ClusterRoleBinding.</summary>
    public static string Bind(string kind, string role, string subject, string? space = null) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {(space is null ? "Cluster" : "")}RoleBinding\n"
        + $"metadata: {{name: {role}s{In(space)}}}\nroleRef: {{apiGroup: rbac.authorization.k8s.io, kind: {kind}, name: {role}}}\n"
        + $"subjects: [{{{subject}}}]\n";

    /// <summary>The rights of whoever isn't everybody, as lines.</summary>
    public static IEnumerable<string> Lines(this ClusterAccess access) =>
        access
            .Grants.Where(grant => grant.Object is not null && grant.Subject.Kind != AccessSubjectKind.Creator)
            .Select(Line);

    private static string Line(AccessGrant grant)
    {
        var where = grant.Namespaces is { } spaces ? string.Join(' ', spaces) : "cluster";
        string[] rights =
        [
            .. grant.Level is { } level ? [level] : Array.Empty<string>(),
            .. grant.Rules,
            .. grant.Escalations,
            .. grant.Note is { } note ? [$"({note})"] : Array.Empty<string>(),
        ];
        return $"{grant.Subject} | {string.Join(" > ", grant.By)} | {where} | {string.Join("; ", rights)}";
    }

    private static string In(string? space) => space is null ? "" : $", namespace: {space}";

    private static ClusterAccess Read(string text) => ClusterAccess.Of(Landscape.Of(SpecReader.Read(text)).Sites[0]);
}
