using EksSpec.Eksctl;
using EksSpec.Placement;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

/// <summary>Which nodes of a group several demands and several terms reach, where the nodes differ in zone and type.</summary>
public class TermsTogetherTests
{
    private static readonly ManagedNodeGroup Group = Scene.Group("group") with
    {
        InstanceType = null,
        InstanceTypes = ["m5.large", "m7g.large", "c5.large"],
    };

    private static readonly V1NodeSelectorRequirement ZoneA = Zone("ap-northeast-1a");
    private static readonly V1NodeSelectorRequirement ZoneC = Zone("ap-northeast-1c");
    private static readonly V1NodeSelectorRequirement NotThere = Requirement("absent", "Exists");
    private static readonly V1NodeSelectorRequirement There = Requirement("kubernetes.io/os", "In", "linux");
    private static readonly V1NodeSelectorRequirement Unknown = Requirement(
        "topology.k8s.aws/zone-id",
        "In",
        "apne1-az1"
    );

    public static TheoryData<string, NodeCoverage, V1NodeSelectorTerm[]> Cases =>
        new()
        {
            { "every choice of one axis", NodeCoverage.Every, [Term(Zone("ap-northeast-1a", "ap-northeast-1c"))] },
            { "every choice but the last", NodeCoverage.Some, [Term(Type("m5.large", "m7g.large"))] },
            { "the first choice", NodeCoverage.Some, [Term(Type("m5.large"))] },
            { "the last choice", NodeCoverage.Some, [Term(Type("c5.large"))] },
            { "no choice", NodeCoverage.None, [Term(Type("r5.large"))] },
            { "one of each axis", NodeCoverage.Some, [Term(ZoneC, Type("c5.large"))] },
            { "one axis met, the other not", NodeCoverage.None, [Term(ZoneC, Type("r5.large"))] },
            {
                "all of one axis, some of the other",
                NodeCoverage.Some,
                [Term(Type("m5.large", "m7g.large", "c5.large"), ZoneA)]
            },
            { "two zones at once", NodeCoverage.None, [Term(ZoneA, ZoneC)] },
            { "an unknown before a known", NodeCoverage.Unknown, [Term(Unknown, There)] },
            { "a known before an unknown", NodeCoverage.Unknown, [Term(There, Unknown)] },
            { "an unknown and a zone", NodeCoverage.Unknown, [Term(Unknown, ZoneA)] },
            { "an unknown and no zone", NodeCoverage.None, [Term(Unknown, Zone("ap-northeast-1d"))] },
            { "an unknown and nothing", NodeCoverage.None, [Term(Unknown, NotThere)] },
            { "nothing, then everything", NodeCoverage.Every, [Term(NotThere), Term(There)] },
            { "everything, then nothing", NodeCoverage.Every, [Term(There), Term(NotThere)] },
            { "everything, then some", NodeCoverage.Every, [Term(There), Term(ZoneA)] },
            { "some, then an unknown", NodeCoverage.Some, [Term(ZoneA), Term(Unknown)] },
            { "an unknown, then nothing", NodeCoverage.Unknown, [Term(Unknown), Term(NotThere)] },
            { "both zones", NodeCoverage.Every, [Term(ZoneA), Term(ZoneC)] },
            { "one zone twice", NodeCoverage.Some, [Term(ZoneA), Term(ZoneA)] },
            { "a zone, and a type of any zone", NodeCoverage.Some, [Term(ZoneA), Term(Type("m5.large"))] },
            {
                "the other zone lacks one type",
                NodeCoverage.Some,
                [Term(ZoneA), Term(ZoneC, Type("m5.large", "c5.large"))]
            },
            {
                "the other zone in parts",
                NodeCoverage.Every,
                [Term(ZoneA), Term(ZoneC, Type("m5.large")), Term(ZoneC, Type("m7g.large", "c5.large"))]
            },
            { "the other zone if known", NodeCoverage.Some, [Term(ZoneA), Term(ZoneC, Unknown)] },
            { "the other zone with a label that is there", NodeCoverage.Every, [Term(ZoneA), Term(There, ZoneC)] },
            { "the other zone with a label that isn't", NodeCoverage.Some, [Term(ZoneA), Term(ZoneC, NotThere)] },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Terms_reach_nodes(string which, NodeCoverage nodes, V1NodeSelectorTerm[] terms) =>
        Assert.Equal((which, nodes), (which, Place(Group, Requiring(terms)).Nodes));

    private static V1NodeSelectorRequirement Zone(params string[] zones) =>
        Requirement("topology.kubernetes.io/zone", "In", zones);

    private static V1NodeSelectorRequirement Type(params string[] types) =>
        Requirement("node.kubernetes.io/instance-type", "In", types);
}
