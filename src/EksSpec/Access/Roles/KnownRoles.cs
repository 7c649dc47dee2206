namespace EksSpec.Access;

/// <summary>The ClusterRoles for people that every cluster has, put together of parts as the API server does it.</summary>
/// <remarks>Source: Kubernetes, default roles and role bindings (bootstrap policy of 1.34).</remarks>
internal static class KnownRoles
{
    public const string ClusterAdmin = "cluster-admin";

    private const string Rbac = "rbac.authorization.k8s.io";
    private const string Label = $"{Rbac}/aggregate-to-";

    private static readonly string[] Read = ["get", "list", "watch"];
    private static readonly string[] Write = ["create", "delete", "deletecollection", "patch", "update"];

    private static readonly Lazy<V1ClusterRole[]> Made = new(() =>
        [
            new()
            {
                Metadata = new() { Name = ClusterAdmin },
                Rules = [Rule(["*"], "*", "*"), new() { Verbs = ["*"], NonResourceURLs = ["*"] }],
            },
            Sum("admin", null),
            Sum("edit", "admin"),
            Sum("view", "edit"),
            Part(
                "admin",
                Rule(["create"], "authorization.k8s.io", "localsubjectaccessreviews"),
                Rule(Read, Rbac, "roles rolebindings"),
                Rule(Write, Rbac, "roles rolebindings")
            ),
            Part("edit", EditRules()),
            Part("view", ViewRules()),
        ]
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<V1ClusterRole> All => Made.Value;

    /// <summary>What a role of this name comes to, in a word; <see langword="null"/> for any other.</summary>
    public static string? LevelOf(string name) =>
        name switch
        {
            ClusterAdmin => AccessLevels.Everything,
            "admin" or "edit" or "view" => name,
            _ => null,
        };

    /// <summary>Whether a role is the system's own, so that no file has it.</summary>
    /// <param name="name">The role.</param>
    /// <param name="space">Its namespace; empty for a ClusterRole.</param>
    public static bool IsOfSystem(string name, string space) =>
        name.StartsWith(SystemGroups.Prefix, StringComparison.Ordinal)
        || (name == "extension-apiserver-authentication-reader" && space == "kube-system");

    // 'view' is a part of 'edit', and 'edit' of 'admin'.
    private static V1ClusterRole Sum(string name, string? partOf) =>
        new()
        {
            Metadata = new() { Name = name, Labels = partOf is null ? null : Labels(partOf) },
            AggregationRule = new() { ClusterRoleSelectors = [new() { MatchLabels = Labels(name) }] },
        };

    private static V1ClusterRole Part(string of, params V1PolicyRule[] rules) =>
        new()
        {
            Metadata = new() { Name = $"system:aggregate-to-{of}", Labels = Labels(of) },
            Rules = rules,
        };

    private static Dictionary<string, string> Labels(string role) =>
        new(StringComparer.Ordinal) { [Label + role] = "true" };

    private static V1PolicyRule[] ViewRules() =>
        [
            Rule(
                Read,
                "",
                "configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers replicationcontrollers/scale serviceaccounts services services/status bindings events limitranges namespaces namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas resourcequotas/status"
            ),
            Rule(Read, "discovery.k8s.io", "endpointslices"),
            Rule(
                Read,
                "apps",
                "controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status"
            ),
            Rule(Read, "autoscaling", "horizontalpodautoscalers horizontalpodautoscalers/status"),
            Rule(Read, "batch", "cronjobs cronjobs/status jobs jobs/status"),
            Rule(Read, "policy", "poddisruptionbudgets poddisruptionbudgets/status"),
            Rule(Read, "networking.k8s.io", "ingresses ingresses/status networkpolicies"),
        ];

    private static V1PolicyRule[] EditRules() =>
        [
            Rule(Read, "", "pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy"),
            Rule(["impersonate"], "", "serviceaccounts"),
            Rule(Write, "", "pods pods/attach pods/exec pods/portforward pods/proxy"),
            Rule(["create"], "", "pods/eviction serviceaccounts/token"),
            Rule(
                Write,
                "",
                "configmaps events persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy"
            ),
            Rule(
                Write,
                "apps",
                "daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale"
            ),
            Rule(Write, "autoscaling", "horizontalpodautoscalers"),
            Rule(Write, "batch", "cronjobs jobs"),
            Rule(Write, "policy", "poddisruptionbudgets"),
            Rule(Write, "networking.k8s.io", "ingresses networkpolicies"),
        ];

    private static V1PolicyRule Rule(string[] verbs, string group, string resources) =>
        new()
        {
            Verbs = verbs,
            ApiGroups = [group],
            Resources = resources.Split(' '),
        };
}
