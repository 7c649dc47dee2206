using EksSpec.Access;

namespace EksSpec.Tests.Access;

public class ClusterAccessTests
{
    private const string Read = "{apiGroups: [''], resources: [pods], verbs: [get, list, watch]}";
    private const string Devs = "kind: Group, name: devs";

    [Theory]
    [InlineData("AmazonEKSClusterAdminPolicy", "everything")]
    [InlineData(
        "AmazonEKSAdminViewPolicy",
        "read everything, secrets too; can run commands in any pod: get nodes/proxy"
    )]
    [InlineData("AmazonEKSViewPolicy", "view")]
    [InlineData("AmazonEKSSecretReaderPolicy", "read secrets; can read every secret: get secrets")]
    [InlineData("AmazonEKSComputePolicy", "what AmazonEKSComputePolicy allows")]
    public void An_access_policy_holds_in_the_whole_cluster(string policy, string rights) =>
        Assert.Equal(
            [$"role ops of 111122223333 | access entry > {policy} | cluster | {rights}"],
            AccessScene.Of(AccessScene.Entry("ops", AccessScene.Policy(policy))).Lines()
        );

    [Fact]
    public void An_access_policy_holds_in_the_namespaces_of_its_scope_and_a_star_is_any_text()
    {
        var access = AccessScene.Of(
            AccessScene.Entry(
                "ops",
                AccessScene.Policy("AmazonEKSEditPolicy", "type: namespace, namespaces: [dev, 'dev-*']")
            )
        );

        Assert.Equal(
            ["role ops of 111122223333 | access entry > AmazonEKSEditPolicy | dev dev-* | edit"],
            access.Lines()
        );
        Assert.Single(access.InNamespace("dev-42").Lines());
        Assert.Empty(access.InNamespace("development").Lines());
    }

    [Fact]
    public void A_group_of_an_entry_leads_over_a_binding_to_a_role()
    {
        var access = AccessScene.Of(
            AccessScene.Entry("dev", "kubernetesGroups: [devs]"),
            AccessScene.Role("reader", Read, "shop"),
            AccessScene.Bind("Role", "reader", Devs, "shop")
        );

        Assert.Equal(
            [
                "role dev of 111122223333 | access entry > group devs > RoleBinding shop/readers > Role shop/reader | shop | read pods",
            ],
            access.Lines()
        );
    }

    [Fact]
    public void A_ClusterRole_that_a_RoleBinding_gives_holds_in_its_namespace_only()
    {
        var access = AccessScene.Of(
            AccessScene.Entry("dev", "kubernetesGroups: [devs]"),
            AccessScene.Bind("ClusterRole", "edit", Devs, "shop")
        );

        Assert.Equal(
            [
                "role dev of 111122223333 | access entry > group devs > RoleBinding shop/edits > ClusterRole edit | shop | edit",
            ],
            access.Lines()
        );
    }

    [Fact]
    public void A_role_that_gathers_others_has_their_rules_and_labels_add_to_the_roles_of_every_cluster()
    {
        const string Label = "rbac.authorization.k8s.io/aggregate-to-view: 'true'";
        const string Certificates = "{apiGroups: [cert-manager.io], resources: [certificates], verbs: [get]}";
        var access = AccessScene.OfObjects(
            AccessScene.Role("certificates", Certificates, labels: Label),
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: sum}\n"
                + "aggregationRule: {clusterRoleSelectors: [{matchExpressions: [{key: part, operator: Exists}]}]}\nrules: []\n",
            AccessScene.Role("pods", Read, labels: "part: a"),
            AccessScene.Bind("ClusterRole", "sum", "kind: User, name: ada"),
            AccessScene.Bind("ClusterRole", "admin", "kind: User, name: bob", "shop")
        );

        Assert.Equal(
            [
                "user ada | ClusterRoleBinding sums > ClusterRole sum | cluster | read pods",
                "user bob | RoleBinding shop/admins > ClusterRole admin | shop | admin; get certificates.cert-manager.io",
            ],
            access.Lines()
        );
    }

    [Fact]
    public void Roles_that_gather_each_other_come_to_an_end()
    {
        static string Sum(string name) =>
            $"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: {name}, labels: {{part: a}}}}\n"
            + "aggregationRule: {clusterRoleSelectors: [{matchLabels: {part: a}}]}\n";

        var access = AccessScene.OfObjects(Sum("a"), Sum("b"), AccessScene.Bind("ClusterRole", "a", Devs));

        Assert.Equal(["group devs | ClusterRoleBinding as > ClusterRole a | cluster | "], access.Lines());
    }

    [Theory]
    [InlineData("groups: ['system:masters']", "group system:masters | cluster | everything")]
    [InlineData("groups: ['system:nodes']", "group system:nodes | cluster | what a node needs")]
    [InlineData("groups: [devs]", "group devs > RoleBinding shop/views > ClusterRole view | shop | view")]
    public void A_mapping_of_aws_auth_leads_on_by_its_groups(string groups, string rights)
    {
        const string Role = "arn: 'arn:aws:iam::111122223333:role/ops'";
        var access = AccessScene.Of(
            $"iamIdentityMappings: [{{{Role}, username: ops, {groups}}}]",
            AccessScene.Bind("ClusterRole", "view", Devs, "shop")
        );

        Assert.Contains($"role ops of 111122223333 | aws-auth > {rights}", access.Lines());
    }

    [Fact]
    public void The_ConfigMap_aws_auth_is_read_too()
    {
        const string Map = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: aws-auth, namespace: kube-system}
            data:
              mapRoles: |
                - {rolearn: 'arn:aws:iam::111122223333:role/ops', username: ops, groups: [system:masters]}
                - no entry
              mapUsers: '[{"userarn": "arn:aws:iam::111122223333:user/ada"}]'
              mapAccounts: "- '444455556666'"
            """;

        Assert.Equal(
            [
                "role ops of 111122223333 | aws-auth > group system:masters | cluster | everything",
                "user ada of 111122223333 | aws-auth | cluster | (it has no access policy and no group)",
                "everybody of account 444455556666 | aws-auth | cluster | (it has no access policy and no group)",
            ],
            AccessScene.OfObjects(Map).Lines()
        );
    }

    [Theory]
    [InlineData("mapRoles: '{'")]
    [InlineData("mapRoles: '[[[['")]
    [InlineData("mapRoles: 'a: b'")]
    [InlineData("mapRoles: '- rolearn: [1]'")]
    [InlineData("mapAccounts: '[null, {}, []]'")]
    public void An_aws_auth_that_nobody_can_read_says_nothing_of_roles(string data) =>
        Assert.DoesNotContain(
            AccessScene
                .OfObjects(
                    $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: aws-auth, namespace: kube-system}}\ndata: {{{data}}}\n"
                )
                .Grants,
            grant => grant.Subject.Kind == AccessSubjectKind.Principal
        );

    [Theory]
    [InlineData("API", "aws-auth | cluster | (authenticationMode API knows no aws-auth)")]
    [InlineData("API_AND_CONFIG_MAP", "aws-auth | cluster | (its access entry counts instead)")]
    [InlineData("CONFIG_MAP", "access entry | cluster | (authenticationMode CONFIG_MAP knows no access entries)")]
    public void What_the_authentication_mode_passes_over_gives_nothing(string mode, string rights)
    {
        var access = AccessScene.Of(
            $"accessConfig: {{authenticationMode: {mode}, accessEntries: [{{principalARN: 'arn:aws:iam::111122223333:role/ops'}}]}}\n"
                + "iamIdentityMappings: [{arn: 'arn:aws:iam::111122223333:role/ops', username: ops, groups: [devs]}]"
        );

        Assert.Contains($"role ops of 111122223333 | {rights}", access.Lines());
    }

    [Theory]
    [InlineData("kind: User, name: ops", "kubernetesUsername: ops")]
    [InlineData("kind: User, name: 'arn:aws:sts::111122223333:assumed-role/ops/ada'", "type: STANDARD")]
    [InlineData("kind: User, name: 'team:ada'", "kubernetesUsername: 'team:{{SessionName}}'")]
    public void A_user_of_a_binding_is_the_principal_of_that_name(string subject, string entry)
    {
        var line = Assert.Single(
            AccessScene
                .Of(AccessScene.Entry("teams/ops", entry), AccessScene.Bind("ClusterRole", "view", subject, "shop"))
                .Lines()
        );

        Assert.StartsWith("role ops of 111122223333 | access entry > user ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Masters_may_do_everything_whatever_a_file_makes_of_cluster_admin() =>
        Assert.Contains(
            "role ops of 111122223333 | aws-auth > group system:masters | cluster | everything",
            AccessScene
                .Of(
                    "iamIdentityMappings: [{arn: 'arn:aws:iam::111122223333:role/ops', username: ops, groups: ['system:masters']}]",
                    AccessScene.Role("cluster-admin", Read)
                )
                .Lines()
        );

    [Fact]
    public void The_name_of_a_session_has_no_colon_in_it() =>
        Assert.Contains(
            "user system:kube-scheduler | RoleBinding shop/views > ClusterRole view | shop | view",
            AccessScene
                .Of(
                    AccessScene.Entry("ops", "kubernetesUsername: '{{SessionName}}'"),
                    AccessScene.Bind("ClusterRole", "view", "kind: User, name: 'system:kube-scheduler'", "shop")
                )
                .Lines()
        );

    [Theory]
    [InlineData("kind: Group, name: devs", "group devs", "(nobody here is in the group)")]
    [InlineData("kind: User, name: ada", "user ada", "(nobody here has the name)")]
    [InlineData("kind: Group, name: 'system:serviceaccounts'", "group system:serviceaccounts", null)]
    [InlineData("kind: ServiceAccount, name: ci", "service account shop/ci", null)]
    [InlineData("kind: ServiceAccount, name: ci, namespace: tools", "service account tools/ci", null)]
    [InlineData("kind: User, name: 'system:serviceaccount:tools:ci'", "service account tools/ci", null)]
    public void Whoever_nobody_lets_in_by_name_is_shown_by_the_binding(string subject, string who, string? note) =>
        Assert.Equal(
            [$"{who} | RoleBinding shop/views > ClusterRole view | shop | view{(note is null ? "" : $"; {note}")}"],
            AccessScene.Of("", AccessScene.Bind("ClusterRole", "view", subject, "shop")).Lines()
        );

    [Fact]
    public void An_identity_provider_may_bring_any_group() =>
        Assert.Contains(
            "(if the identity provider says so)",
            Assert.Single(
                AccessScene
                    .Of("identityProviders: [{type: oidc, name: a}]", AccessScene.Bind("ClusterRole", "view", Devs))
                    .Lines()
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Role", "shop", "(there is no Role 'dev' in namespace 'shop')")]
    [InlineData("ClusterRole", "shop", "(there is no ClusterRole 'dev' here)")]
    public void A_role_that_is_missing_gives_nothing(string kind, string space, string note) =>
        Assert.EndsWith(
            $"| {note}",
            Assert.Single(AccessScene.OfObjects(AccessScene.Bind(kind, "dev", Devs, space)).Lines()),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("ClusterRole", "system:auth-delegator", null)]
    [InlineData("Role", "extension-apiserver-authentication-reader", "kube-system")]
    public void A_role_of_the_system_is_in_no_file(string kind, string name, string? space)
    {
        var binding = AccessScene
            .Bind(kind, "any", Devs, space)
            .Replace("name: any}", $"name: '{name}'}}", StringComparison.Ordinal);

        Assert.EndsWith(
            $"| what {name} allows",
            Assert.Single(AccessScene.OfObjects(binding).Lines()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_chain_of_roles_is_followed_to_its_end()
    {
        const int Length = 1_000;
        static string Link(int number) =>
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n"
            + $"metadata: {{name: r{number}, labels: {{part: p{number}}}}}\n"
            + (
                number < Length
                    ? $"aggregationRule: {{clusterRoleSelectors: [{{matchLabels: {{part: p{number + 1}}}}}]}}\n"
                    : $"rules: [{Read}]\n"
            );

        var access = AccessScene.OfObjects([
            .. Enumerable.Range(1, Length).Select(Link),
            AccessScene.Bind("ClusterRole", "r1", "kind: User, name: ada"),
        ]);

        Assert.EndsWith("| read pods", Assert.Single(access.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_no_binding_names_gives_nothing() =>
        Assert.Equal(
            ["role dev of 111122223333 | access entry > group devs | cluster | (no binding names the group)"],
            AccessScene.Of(AccessScene.Entry("dev", "kubernetesGroups: [devs]")).Lines()
        );

    [Theory]
    [InlineData("", 1)]
    [InlineData("accessConfig: {bootstrapClusterCreatorAdminPermissions: true}", 1)]
    [InlineData("accessConfig: {bootstrapClusterCreatorAdminPermissions: false}", 0)]
    public void Whoever_creates_the_cluster_may_do_everything_unless_told_otherwise(string config, int count) =>
        Assert.Equal(
            count,
            AccessScene
                .Of(config)
                .Grants.Count(grant => grant is { Subject.Kind: AccessSubjectKind.Creator, Level: "everything" })
        );

    [Theory]
    [InlineData("", "The API server is reached from anywhere. Callers are known by access entries and aws-auth.")]
    [InlineData(
        "vpc: {clusterEndpoints: {publicAccess: true, privateAccess: true}, publicAccessCIDRs: [203.0.113.10/32]}",
        "The API server is reached from 203.0.113.10/32 and from inside the VPC. Callers are known by access entries and aws-auth."
    )]
    [InlineData(
        "vpc: {clusterEndpoints: {publicAccess: false, privateAccess: true}}\naccessConfig: {authenticationMode: API}",
        "The API server is reached from inside the VPC. Callers are known by access entries only."
    )]
    [InlineData(
        "privateCluster: {enabled: true}\naccessConfig: {authenticationMode: CONFIG_MAP}",
        "The API server is reached from inside the VPC. Callers are known by aws-auth only."
    )]
    public void How_the_API_server_is_reached_is_told(string config, string text) =>
        Assert.Equal(text, AccessScene.Of(config).Endpoint!.ToString());

    [Theory]
    [InlineData("dev", 1)]
    [InlineData("arn:aws:iam::111122223333:role/dev", 1)]
    [InlineData("devs", 1)]
    [InlineData("shop/ci", 2)]
    [InlineData("system:serviceaccount:shop:ci", 2)]
    [InlineData("shop/other", 1)]
    [InlineData("tools/ci", 0)]
    [InlineData("nobody", 0)]
    public void One_caller_has_what_it_has_by_its_groups_too(string name, int count)
    {
        var access = AccessScene.Of(
            AccessScene.Entry("dev", "kubernetesGroups: [devs]"),
            AccessScene.Bind("ClusterRole", "view", Devs, "shop"),
            AccessScene.Bind("ClusterRole", "edit", "kind: ServiceAccount, name: ci", "shop"),
            AccessScene.Bind("ClusterRole", "admin", "kind: Group, name: 'system:serviceaccounts:shop'", "shop")
        );

        Assert.Equal(count, access.OfCaller(name).Lines().Count());
        Assert.Equal(name != "nobody", access.OfCaller(name).Grants.Count > 0);
    }

    [Fact]
    public void A_service_that_eksctl_lets_in_has_rights_in_its_namespace() =>
        Assert.Equal(
            ["user emr-containers | aws-auth | emr | what the service needs"],
            AccessScene.Of("iamIdentityMappings: [{serviceName: emr-containers, namespace: emr}]").Lines()
        );

    [Fact]
    public void Objects_with_holes_are_no_reason_to_stop()
    {
        const string Rbac = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ";
        var access = AccessScene.Of(
            "accessConfig: {accessEntries: [null, {}, {principalARN: x, accessPolicies: [null, {}], kubernetesGroups: [null]}]}\n"
                + "iamIdentityMappings: [null, {}]",
            Rbac
                + "ClusterRole\nmetadata: {name: a}\nrules: [null, {}]\naggregationRule: {clusterRoleSelectors: [null]}\n",
            Rbac + "Role\nmetadata: {name: a, namespace: shop}\n",
            Rbac + "RoleBinding\nmetadata: {name: a, namespace: shop}\nsubjects: [null, {}, {kind: Group}]\n",
            Rbac
                + "ClusterRoleBinding\nmetadata: {name: a}\nroleRef: {kind: ClusterRole, name: a}\nsubjects: [{kind: ServiceAccount}]\n"
        );

        Assert.NotEmpty(access.ToText());
        Assert.NotEmpty(access.ToJsonLines());
    }
}
