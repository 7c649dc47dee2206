using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Nodes;

public class NodePoolMachinesTests
{
    [Theory]
    [InlineData("{key: kubernetes.io/os, operator: In, values: [linux]}", 0)]
    [InlineData("{key: kubernetes.io/os, operator: NotIn, values: [windows]}", 0)]
    [InlineData("{key: kubernetes.io/os, operator: In, values: [windows]}", 1)]
    [InlineData("{key: node.kubernetes.io/windows-build, operator: Exists}", 1)]
    public void All_nodes_of_Auto_Mode_are_Linux(string requirement, int wrong)
    {
        var pool =
            "apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {name: shop}\n"
            + "spec: {template: {spec: {nodeClassRef: {group: eks.amazonaws.com, kind: NodeClass, name: default}, "
            + $"requirements: [{requirement}]}}}}}}\n";
        var found = SpecRules.Check(Landscape.Of(SpecReader.Read(pool))).Findings;

        Assert.Equal(wrong, found.Count(finding => finding.Rule == NodePoolMachines.LabelOfOther));
    }
}
