using EksSpec.CustomResources;
using EksSpec.Findings;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>The records of Karpenter: what they write is known to its kinds.</summary>
public sealed class NodeRecordsTests
{
    [Fact]
    public void A_pool_with_all_its_fields_is_one_that_Karpenter_knows()
    {
        NodePool pool = new()
        {
            Name = "static",
            Annotations = ValueMap.Of(("example.com/team", "shop")),
            NodeClass = NodeClassReference.Karpenter("default"),
            ConsolidateAfter = "5m",
            Budgets =
            [
                new NodePoolBudget
                {
                    Nodes = "0",
                    Schedule = "0 9 * * mon-fri",
                    Duration = "8h",
                    Reasons = ["Drifted"],
                },
                new NodePoolBudget(),
            ],
            Replicas = 3,
        };

        var text = CanonicalYaml.Serialize(pool.ToDocument());
        Assert.Contains(
            "metadata:\n      annotations:\n        example.com/team: shop\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("  replicas: 3\n", text, StringComparison.Ordinal);
        Assert.Contains("    budgets:\n    - nodes: \"0\"\n      schedule: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Errors(pool.ToDocument()), finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void A_class_with_all_its_fields_is_one_that_Karpenter_knows()
    {
        Ec2NodeClass nodeClass = new()
        {
            Name = "gpu",
            Role = "nodes",
            AmiFamily = "AL2023",
            AmiIds = ["ami-0123456789abcdef0"],
            SubnetTags = ValueMap.Of(("karpenter.sh/discovery", "dev")),
            SubnetIds = ["subnet-0123456789abcdef0"],
            SecurityGroupIds = ["sg-0123456789abcdef0"],
            Disks =
            [
                new NodeClassDisk
                {
                    Device = "/dev/xvda",
                    Size = "100Gi",
                    Type = "gp3",
                    IsEncrypted = true,
                },
            ],
            UserData = "#!/bin/bash\necho hello\n",
            HasPublicAddress = false,
            HasDetailedMonitoring = true,
        };

        var spec = nodeClass.ToDocument()["spec"]!;
        Assert.Equal(2, spec["subnetSelectorTerms"]!.Items.Count);
        Assert.Equal("ami-0123456789abcdef0", spec["amiSelectorTerms"]!.Items[0]["id"]!.AsText);
        Assert.DoesNotContain(Errors(nodeClass.ToDocument()), finding => finding.Severity == Severity.Error);
    }

    private static List<Finding> Errors(InlineDocument document) =>
        [
            .. SpecRules
                .Check(Landscape.Of([document]), new())
                .Findings.Where(finding => finding.Rule.Id[3] is '2' or '5'),
        ];
}
