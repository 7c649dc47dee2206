using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Core;

public sealed class FindingOrderTests
{
    [Fact]
    public void What_was_built_is_ordered_by_path() =>
        AssertOrder(
            FindingOrder.ByPath,
            At("items[2]", null, "EKS9003", "c"),
            At("items[2].name", new("a.yaml", 9), "EKS9002", "b"),
            At("items[10]", new("a.yaml", 1), "EKS9001", "a"),
            At("metadata", null, "EKS9001", "a")
        );

    [Fact]
    public void What_was_read_is_ordered_by_line_and_column() =>
        AssertOrder(
            FindingOrder.ByPosition,
            At("d", null, "EKS9005", "f"),
            At("c", new("a.yaml", 2, 7), "EKS9004", "e"),
            At("b", new("a.yaml", 2, 10), "EKS9003", "d"),
            At("a", new("a.yaml", 10, 1), "EKS9002", "c")
        );

    [Fact]
    public void At_one_place_the_rule_decides_and_then_the_message()
    {
        Finding[] findings =
        [
            At("a", new("a.yaml", 1), "EKS9001", "z"),
            At("a", new("a.yaml", 1), "EKS9002", "B"),
            At("a", new("a.yaml", 1), "EKS9002", "a"),
        ];

        AssertOrder(FindingOrder.ByPath, findings);
        AssertOrder(FindingOrder.ByPosition, findings);
    }

    [Fact]
    public void Same_place_rule_and_message_are_equal()
    {
        Assert.Equal(0, FindingOrder.ByPath.Compare(At("a", null, "EKS9001", "z"), At("a", null, "EKS9001", "z")));
        Assert.Equal(0, FindingOrder.ByPosition.Compare(At("a", null, "EKS9001", "z"), At("b", null, "EKS9001", "z")));
    }

    private static void AssertOrder(FindingOrder order, params Finding[] findings)
    {
        for (var i = 0; i < findings.Length; i++)
        {
            for (var j = 0; j < findings.Length; j++)
            {
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(order.Compare(findings[i], findings[j])));
            }
        }
    }

    private static Finding At(string path, SourcePosition? position, string rule, string message) =>
        new(Sample.RuleOf(rule), path, message) { Position = position };
}
