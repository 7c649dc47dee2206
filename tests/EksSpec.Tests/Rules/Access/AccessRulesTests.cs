using EksSpec.Findings;

namespace EksSpec.Tests.Rules.Access;

/// <summary>What the rules on callers, groups and namespaces say, and where they are silent.</summary>
public class AccessRulesTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: prod, region: eu-west-1}\n";
    private const string Dev =
        "accessConfig: {accessEntries: [{principalARN: 'arn:aws:iam::111122223333:role/dev', kubernetesGroups: [developers]}]}\n";
    private const string Space = "apiVersion: v1\nkind: Namespace\nmetadata: {name: develop}\n";

    private const string Chart =
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a, namespace: shop}\n"
        + "spec: {targetNamespace: shop, interval: 5m, chart: {spec: {chart: a, sourceRef: {kind: HelmRepository, name: a}}}}\n";

    [Theory]
    [InlineData("devlop", Severity.Warning)]
    [InlineData("payments", Severity.Info)]
    [InlineData("develop", null)]
    [InlineData("'devlop-*'", null)]
    [InlineData("kube-system", null)]
    public void A_namespace_of_an_access_policy_is_there(string space, Severity? severity) =>
        Assert.Equal(severity, Find("EKS4600", Head + Scoped(space), Space)?.Severity);

    [Fact]
    public void A_set_without_namespaces_says_nothing_of_them() =>
        Assert.Null(Find("EKS4600", Head + Scoped("devlop")));

    [Fact]
    public void A_namespace_that_was_meant_is_asked_for() =>
        Assert.EndsWith(
            "Did you mean 'develop'?",
            Find("EKS4600", Head + Scoped("devlop"), Space)!.Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("developer", Severity.Warning)]
    [InlineData("auditors", Severity.Info)]
    [InlineData("developers", null)]
    [InlineData("system:authenticated", null)]
    public void A_group_of_a_binding_is_given_to_somebody(string group, Severity? severity) =>
        Assert.Equal(severity, Find("EKS4602", Head + Dev, Bind(group))?.Severity);

    [Theory]
    [InlineData("identityProviders: [{type: oidc, name: a, clientID: b, issuerURL: 'https://example.com'}]\n" + Dev)]
    [InlineData("accessConfig: {accessEntries: [{principalARN: 'arn:aws:iam::111122223333:role/dev'}]}\n")]
    [InlineData("")]
    public void Where_others_may_give_groups_nothing_is_said(string config) =>
        Assert.Null(Find("EKS4602", Head + config, Bind("developer")));

    [Fact]
    public void A_group_that_no_binding_names_is_told_once()
    {
        Assert.Equal(
            "accessConfig.accessEntries[0].kubernetesGroups[0]",
            Find("EKS4601", Head + Dev, Bind("auditors"))?.Path.ToString()
        );
        Assert.Null(Find("EKS4601", Head + Dev, Bind("developer")));
        Assert.Null(Find("EKS4601", Head + Dev));
        Assert.Null(Find("EKS4601", Head + Dev, Bind("auditors"), Chart));
    }

    [Fact]
    public void A_Role_that_a_chart_may_bring_weighs_less()
    {
        var binding = Bind("developers")
            .Replace("kind: ClusterRole, name: view", "kind: Role, name: dev", StringComparison.Ordinal);

        Assert.Equal(Severity.Warning, Find("EKS4603", binding)?.Severity);
        Assert.Equal(Severity.Info, Find("EKS4603", binding, Chart)?.Severity);
    }

    [Theory]
    [InlineData("veiw", true)]
    [InlineData("view", false)]
    [InlineData("system:node-proxier", false)]
    [InlineData("external-dns", false)]
    public void A_ClusterRole_of_another_name_may_be_of_a_chart(string role, bool isFound) =>
        Assert.Equal(
            isFound,
            Find("EKS4608", Bind("developers").Replace("name: view", $"name: '{role}'", StringComparison.Ordinal))
                is not null
        );

    private static Finding? Find(string id, params string[] documents) =>
        RuleExamples.Check(string.Join("---\n", documents)).Findings.SingleOrDefault(finding => finding.Rule.Id == id);

    private static string Scoped(string space) =>
        "accessConfig: {accessEntries: [{principalARN: 'arn:aws:iam::111122223333:role/dev', accessPolicies: "
        + "[{policyARN: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy', "
        + $"accessScope: {{type: namespace, namespaces: [{space}]}}}}]}}]}}\n";

    private static string Bind(string group) =>
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a, namespace: shop}\n"
        + "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\n"
        + $"subjects: [{{kind: Group, name: '{group}', apiGroup: rbac.authorization.k8s.io}}]\n";
}
