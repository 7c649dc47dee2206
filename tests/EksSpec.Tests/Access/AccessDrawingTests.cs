using EksSpec.Access;

namespace EksSpec.Tests.Access;

public class AccessDrawingTests
{
    private static readonly ClusterAccess Access = AccessScene.Of(
        AccessScene.Entry("dev", "kubernetesGroups: [devs, oncall]") + "\nvpc: {publicAccessCIDRs: [203.0.113.10/32]}",
        AccessScene.Role(
            "deployer",
            "{apiGroups: [apps], resources: [deployments], verbs: [get, list, watch, patch]}",
            "shop"
        ),
        AccessScene.Bind("Role", "deployer", "kind: Group, name: devs", "shop"),
        AccessScene.Bind("ClusterRole", "edit", "kind: ServiceAccount, name: ci, namespace: tools")
    );

    [Fact]
    public void The_table_has_a_row_for_each_way() => Snapshot.Match(Access.ToText(), "txt");

    [Fact]
    public void The_json_has_a_line_for_the_endpoint_and_for_each_way() =>
        Snapshot.Match(Access.ToJsonLines(), "jsonl");

    [Fact]
    public void A_role_with_many_rules_is_cut_in_the_table_and_whole_in_the_json()
    {
        var rules = string.Join(
            ", ",
            Enumerable.Range(0, 9).Select(number => $"{{apiGroups: [''], resources: [r{number}], verbs: [get]}}")
        );
        var access = AccessScene.OfObjects(
            AccessScene.Role("many", rules),
            AccessScene.Bind("ClusterRole", "many", "kind: User, name: ada")
        );

        Assert.Contains("3 rules more", access.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("r6", access.ToText(), StringComparison.Ordinal);
        Assert.Contains("\"get r8\"", access.ToJsonLines(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_name_moves_the_cursor() =>
        Assert.DoesNotContain(
            '\u001b',
            AccessScene.OfObjects(AccessScene.Bind("ClusterRole", "view", "kind: User, name: \"a\\e[2Jb\"")).ToText()
        );
}
