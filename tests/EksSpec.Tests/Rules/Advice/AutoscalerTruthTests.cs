using EksSpec.Findings;

namespace EksSpec.Tests.Rules.Advice;

public class AutoscalerTruthTests : AdviceTests
{
    private const string Tag = "k8s.io/cluster-autoscaler/node-template/";

    private const string Managed = "managedNodeGroups:\n- name: batch\n  minSize: 0\n  maxSize: 5\n";

    private const string SelfManaged = "nodeGroups:\n- name: batch\n  minSize: 0\n  maxSize: 5\n";

    private const string Taint = "  taints: [{key: dedicated, value: batch, effect: NoSchedule}]\n";

    [Theory]
    [InlineData(Managed)]
    [InlineData(SelfManaged)]
    public void A_label_of_a_group_that_may_be_empty_needs_a_tag(string group) =>
        Assert.EndsWith(".labels.team", One("EKS2010", group + "  labels: {team: blue}\n").Path.ToString());

    [Fact]
    public void The_tag_of_a_managed_group_stays_with_EKS_unless_it_is_propagated()
    {
        var tagged = Managed + "  labels: {team: blue}\n  tags:\n    " + Tag + "label/team: blue\n";

        Assert.Equal("Write propagateASGTags: true.", One("EKS2010", tagged).Fix);
        None("EKS2010", tagged + "  propagateASGTags: true\n");
    }

    [Fact]
    public void The_tag_of_a_self_managed_group_is_enough() =>
        None("EKS2010", SelfManaged + "  labels: {team: blue}\n  tags:\n    " + Tag + "label/team: blue\n");

    [Theory]
    [InlineData("managedNodeGroups:\n- name: batch\n  minSize: 1\n  maxSize: 5\n")]
    [InlineData("managedNodeGroups:\n- name: batch\n")]
    [InlineData("iam: {withOIDC: true}\nkarpenter: {version: 1.8.1}\n" + Managed)]
    public void A_group_that_always_has_a_node_or_no_autoscaler_needs_none(string group)
    {
        None("EKS2010", group + "  labels: {team: blue}\n");
        None("EKS2011", group + Taint);
    }

    [Theory]
    [InlineData("serviceAccounts:\n  - metadata: {name: scaler, namespace: kube-system}\n")]
    [InlineData("podIdentityAssociations:\n  - namespace: kube-system\n    serviceAccountName: scaler\n")]
    public void An_autoscaler_that_may_ask_EKS_needs_no_tag_of_a_managed_group(string account)
    {
        var head = $"iam:\n  withOIDC: true\n  {account}    wellKnownPolicies: {{autoScaler: true}}\n";

        None("EKS2010", head + Managed + "  labels: {team: blue}\n");
        None("EKS2011", head + Managed + Taint);
        One("EKS2010", head + SelfManaged + "  labels: {team: blue}\n");
    }

    [Theory]
    [InlineData("eks:DescribeNodegroup", 0)]
    [InlineData("eks:describe*", 0)]
    [InlineData("eks:DescribeCluster", 1)]
    public void A_policy_of_the_autoscaler_s_account_says_whether_it_may_ask(string action, int findings)
    {
        var head =
            "iam:\n  withOIDC: true\n  serviceAccounts:\n  - metadata: {name: cluster-autoscaler, namespace: kube-system}\n"
            + $"    attachPolicy: {{Version: \"2012-10-17\", Statement: [{{Effect: Allow, Action: [\"{action}\"], Resource: \"*\"}}]}}\n";

        var found = Find("EKS2010", head + Managed + "  labels: {team: blue}\n");

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("")]
    [InlineData(
        "iam:\n  withOIDC: true\n  serviceAccounts:\n  - metadata: {name: cluster-autoscaler, namespace: kube-system}\n"
            + "    attachPolicyARNs: [arn:aws:iam::111122223333:policy/scaler]\n"
    )]
    public void Where_the_config_does_not_say_what_the_autoscaler_may_do_it_is_an_info(string head)
    {
        var finding = One("EKS2010", head + Managed + "  labels: {team: blue}\n");

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("unless it may call eks:DescribeNodegroup", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_role_of_the_nodes_may_be_the_autoscaler_s() =>
        None("EKS2010", Managed + "  labels: {team: blue}\n  iam: {withAddonPolicies: {autoScaler: true}}\n");

    [Theory]
    [InlineData("", "kubernetes.io/os=windows")]
    [InlineData("  propagateASGTags: true\n", "kubernetes.io/os=windows")]
    [InlineData(
        "  propagateASGTags: true\n  tags: {k8s.io/cluster-autoscaler/node-template/label/kubernetes.io/os: windows}\n",
        "PrivateIPv4Address"
    )]
    public void An_empty_group_of_Windows_is_taken_for_Linux(string more, string missing)
    {
        const string windows = "  amiFamily: WindowsServer2022CoreContainer\n";

        Assert.Contains(missing, One("EKS2080", Managed + windows + more).Message, StringComparison.Ordinal);
        None("EKS2080", (Managed + windows + more).Replace("minSize: 0", "minSize: 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_taint_needs_a_tag_too() =>
        Assert.Contains("dedicated=batch:NoSchedule", One("EKS2011", Managed + Taint).Message);

    [Theory]
    [InlineData(Managed)]
    [InlineData(SelfManaged)]
    public void Propagating_alone_loses_the_effect(string group)
    {
        None("EKS2011", group + Taint + "  propagateASGTags: true\n");
        One("EKS2012", group + Taint + "  propagateASGTags: true\n");
    }

    [Theory]
    [InlineData("batch", 1)]
    [InlineData("batch:NoExecute", 1)]
    [InlineData("batch:NoSchedule", 0)]
    public void The_tag_says_value_and_effect(string tag, int findings) =>
        Assert.Equal(
            findings,
            Find(
                "EKS5015",
                $"{Managed}{Taint}  propagateASGTags: true\n  tags:\n    {Tag}taint/dedicated: \"{tag}\"\n"
            ).Count
        );

    [Fact]
    public void A_preference_keeps_no_pod_off_and_needs_no_tag() =>
        None("EKS2011", Managed + Taint.Replace("NoSchedule", "PreferNoSchedule", StringComparison.Ordinal));

    [Theory]
    [InlineData(45, 1)]
    [InlineData(44, 0)]
    public void Fifty_tags_are_the_budget(int labels, int findings)
    {
        var body = string.Concat(Enumerable.Range(1, labels).Select(i => $"    l{i}: x\n"));
        Assert.Equal(
            findings,
            Find("EKS2013", "managedNodeGroups:\n- name: a\n  propagateASGTags: true\n  labels:\n" + body).Count
        );
    }

    [Fact]
    public void A_group_that_the_autoscaler_does_not_find()
    {
        const string autoscaler =
            "iam:\n  withOIDC: true\n  serviceAccounts:\n  - metadata: {name: cluster-autoscaler, namespace: kube-system}\n"
            + "    wellKnownPolicies: {autoScaler: true}\n";
        const string group = "nodeGroups:\n- name: a\n  minSize: 1\n  maxSize: 5\n";

        One("EKS2014", autoscaler + group);
        None("EKS2014", group);
        None("EKS2014", autoscaler + "nodeGroups:\n- name: a\n  minSize: 3\n  maxSize: 3\n");
        None("EKS2014", autoscaler + group.Replace("nodeGroups", "managedNodeGroups", StringComparison.Ordinal));
    }
}
