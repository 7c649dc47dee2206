using EksSpec.Reading;

namespace EksSpec.Tests.Rules.Sites;

/// <summary>A dash with nothing behind it is refused as such, and stops no other rule.</summary>
public class EmptyGroupTests
{
    [Theory]
    [InlineData("managedNodeGroups")]
    [InlineData("nodeGroups")]
    public void An_empty_item_among_the_node_groups_stops_no_rule(string field)
    {
        var text = $$"""
            apiVersion: eksctl.io/v1alpha5
            kind: ClusterConfig
            metadata: { name: shop, region: eu-central-1 }
            {{field}}: [null, { name: main, instanceType: m5.large }]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: web, namespace: default }
            """;

        var findings = Checked.Of(SpecReader.Read(text).Select(document => document.Value!));

        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "EKS6902");
    }
}
