using EksSpec.Values;

namespace EksSpec.Tests.Access;

/// <summary>Rights that amount to more than they look.</summary>
public class EscalationsTests
{
    private const string Rbac = "apiGroups: [rbac.authorization.k8s.io]";
    private const string Core = "apiGroups: ['']";
    private const string Admin = "can become cluster-admin: ";

    [Theory]
    [InlineData(
        "{" + Rbac + ", resources: [clusterroles], verbs: [escalate, update]}",
        Admin + "escalate on clusterroles"
    )]
    [InlineData("{" + Rbac + ", resources: [clusterroles], verbs: [escalate]}", null)]
    [InlineData("{" + Rbac + ", resources: [clusterroles], verbs: [bind]}", null)]
    [InlineData(
        "{"
            + Rbac
            + ", resources: [clusterroles], verbs: [bind]}, {"
            + Rbac
            + ", resources: [clusterrolebindings], verbs: [create]}",
        Admin + "bind on clusterroles"
    )]
    [InlineData(
        "{"
            + Rbac
            + ", resources: [clusterroles], resourceNames: [view], verbs: [bind]}, {"
            + Rbac
            + ", resources: [clusterrolebindings], verbs: [create]}",
        null
    )]
    [InlineData(
        "{"
            + Rbac
            + ", resources: [clusterroles], verbs: [bind]}, {"
            + Rbac
            + ", resources: [rolebindings], verbs: [create]}",
        Admin + "bind on clusterroles"
    )]
    [InlineData("{" + Rbac + ", resources: [roles], verbs: [escalate, patch]}", Admin + "escalate on roles")]
    [InlineData("{" + Core + ", resources: [users, groups], verbs: [impersonate]}", Admin + "impersonate groups")]
    [InlineData("{" + Core + ", resources: [groups], verbs: [impersonate]}", null)]
    [InlineData("{" + Core + ", resources: [users], verbs: [impersonate]}", "can act as any user: impersonate users")]
    [InlineData("{" + Core + ", resources: [users], resourceNames: [ada], verbs: [impersonate]}", null)]
    [InlineData(
        "{" + Core + ", resources: [serviceaccounts], verbs: [impersonate]}",
        Admin + "impersonate serviceaccounts in kube-system"
    )]
    [InlineData(
        "{" + Core + ", resources: [serviceaccounts/token], verbs: [create]}",
        Admin + "create serviceaccounts/token in kube-system"
    )]
    [InlineData("{" + Core + ", resources: [pods], verbs: [create]}", Admin + "create pods in kube-system")]
    [InlineData("{apiGroups: [apps], resources: ['*'], verbs: [create]}", Admin + "create deployments in kube-system")]
    [InlineData("{" + Core + ", resources: [pods], verbs: [get, delete]}", null)]
    [InlineData(
        "{" + Core + ", resources: ['*/exec'], verbs: [create]}",
        "can run commands in the pods of kube-system: create pods/exec"
    )]
    [InlineData(
        "{" + Core + ", resources: [nodes/proxy], verbs: [get]}",
        "can run commands in any pod: get nodes/proxy"
    )]
    [InlineData("{" + Core + ", resources: [secrets], verbs: [list]}", "can read every secret: list secrets")]
    [InlineData("{" + Core + ", resources: [secrets], resourceNames: [a], verbs: [get]}", null)]
    [InlineData("{" + Core + ", resources: [configmaps], verbs: [patch]}", Admin + "write aws-auth")]
    [InlineData(
        "{" + Core + ", resources: [configmaps], resourceNames: [aws-auth], verbs: [update]}",
        Admin + "write aws-auth"
    )]
    [InlineData(
        "{apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [create]}",
        "can change whatever others write: create mutatingwebhookconfigurations"
    )]
    [InlineData("{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", null)]
    public void Rights_in_the_whole_cluster_open_a_way(string rules, string? way) =>
        Assert.Equal(way is null ? [] : [way], Of(rules, null));

    [Theory]
    [InlineData("{" + Core + ", resources: [pods], verbs: [create]}", null)]
    [InlineData("{" + Core + ", resources: [secrets], verbs: [get]}", null)]
    [InlineData(
        "{" + Rbac + ", resources: [clusterroles, rolebindings], verbs: [bind, create]}",
        "can do everything there: bind on clusterroles"
    )]
    [InlineData(
        "{" + Rbac + ", resources: [roles], verbs: [escalate, update]}",
        "can do everything there: escalate on roles"
    )]
    [InlineData("{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", null)]
    public void Rights_in_a_namespace_open_less(string rules, string? way) =>
        Assert.Equal(way is null ? [] : [way], Of(rules, "shop"));

    [Theory]
    [InlineData("{" + Core + ", resources: [pods], verbs: [create]}", Admin + "create pods in kube-system")]
    [InlineData(
        "{apiGroups: ['*'], resources: ['*'], verbs: ['*']}",
        Admin + "create pods in kube-system, write aws-auth, bind on clusterroles, escalate on roles"
    )]
    public void Rights_in_kube_system_open_everything(string rules, string way) =>
        Assert.Equal([way], Of(rules, "kube-system"));

    [Fact]
    public void Two_roles_open_a_way_that_neither_of_them_does()
    {
        var access = AccessScene.OfObjects(
            AccessScene.Role("binder", "{" + Rbac + ", resources: [clusterroles], verbs: [bind]}"),
            AccessScene.Role("maker", "{" + Rbac + ", resources: [clusterrolebindings], verbs: [create]}"),
            AccessScene.Bind("ClusterRole", "binder", "kind: User, name: ada"),
            AccessScene.Bind("ClusterRole", "maker", "kind: User, name: ada")
        );

        Assert.Equal(
            ["can become cluster-admin: bind on clusterroles"],
            access.Grants.SelectMany(grant => grant.Escalations)
        );
    }

    [Theory]
    [InlineData("AmazonEKSEditPolicy", "type: cluster", Admin + "create pods in kube-system, write aws-auth")]
    [InlineData("AmazonEKSEditPolicy", "type: namespace, namespaces: [shop]", null)]
    [InlineData(
        "AmazonEKSAdminPolicy",
        "type: namespace, namespaces: ['kube-*']",
        Admin + "create pods in kube-system, write aws-auth"
    )]
    [InlineData("AmazonEKSViewPolicy", "type: cluster", null)]
    [InlineData("AmazonEKSAdminViewPolicy", "type: cluster", "can run commands in any pod: get nodes/proxy")]
    public void An_access_policy_opens_what_its_rules_open(string policy, string scope, string? way)
    {
        var grants = AccessScene.Of(AccessScene.Entry("ops", AccessScene.Policy(policy, scope))).Grants;
        var ways = grants.Single(grant => grant.By.Contains(policy)).Escalations;

        Assert.Equal(way, ways.Count == 0 ? null : ways[0]);
    }

    [Fact]
    public void Without_aws_auth_nobody_gains_by_writing_it() =>
        Assert.Equal(
            ["can become cluster-admin: create pods in kube-system", "can read every secret: get secrets"],
            AccessScene
                .Of(
                    "accessConfig: {authenticationMode: API}",
                    AccessScene.Bind("ClusterRole", "edit", "kind: User, name: ada")
                )
                .Grants.Single(grant => grant.Subject.Name == "ada")
                .Escalations
        );

    private static ValueList<string> Of(string rules, string? space) =>
        AccessScene
            .Of(
                "",
                AccessScene.Role("any", rules, space),
                AccessScene.Bind(space is null ? "ClusterRole" : "Role", "any", "kind: User, name: ada", space)
            )
            .Grants.Single(grant => grant.Subject.Name == "ada")
            .Escalations;
}
