using EksSpec.Eksctl;
using EksSpec.Rules;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Rules.Core;

/// <summary>Lists and maps are walked with the report standing at each item.</summary>
public sealed class ReportEachTests
{
    private readonly SpecObject _item = Sample.Built();
    private readonly Report _report;

    public ReportEachTests() => _report = Sample.ReportOn(_item);

    [Fact]
    public void The_report_stands_at_each_item_of_a_list()
    {
        foreach (
            var container in _report.Each(
                "containers",
                new List<V1Container>
                {
                    new() { Name = "a" },
                    null!,
                }
            )
        )
        {
            Say($"{container.Name ?? "nameless"}");
        }

        AssertSaid("containers[0] a", "containers[1] nameless");
    }

    [Fact]
    public void The_report_stands_at_each_item_of_a_list_of_values()
    {
        ValueList<AccessEntry> entries = [new() { PrincipalArn = "a" }, null!];
        foreach (var entry in _report.Each("accessEntries", entries))
        {
            Say(entry.PrincipalArn ?? "nameless");
        }

        AssertSaid("accessEntries[0] a", "accessEntries[1] nameless");
    }

    [Fact]
    public void A_text_that_is_null_is_an_empty_one()
    {
        foreach (var text in _report.Each("args", (IList<string>)["a", null!]))
        {
            Say($"'{text}'");
        }

        ValueList<string> zones = ["b", null!];
        foreach (var text in _report.Each("zones", zones))
        {
            Say($"'{text}'");
        }

        AssertSaid("args[0] 'a'", "args[1] ''", "zones[0] 'b'", "zones[1] ''");
    }

    [Fact]
    public void The_report_stands_at_each_value_of_a_map()
    {
        foreach (
            var (key, value) in _report.Each(
                "labels",
                new SortedDictionary<string, string> { ["a"] = "1", ["b"] = "2" }
            )
        )
        {
            Say($"{key}={value}");
        }

        AssertSaid("labels.a a=1", "labels.b b=2");
    }

    [Fact]
    public void What_is_absent_or_empty_has_no_items()
    {
        foreach (var _ in _report.Each("a", (IList<V1Container>?)null))
        {
            Say("never");
        }

        foreach (var _ in _report.Each("b", (ValueList<AccessEntry>?)null))
        {
            Say("never");
        }

        foreach (var _ in _report.Each("c", (IList<string>)[]))
        {
            Say("never");
        }

        foreach (var _ in _report.Each("d", (IDictionary<string, string>?)null))
        {
            Say("never");
        }

        foreach (var _ in _report.Each("e", new Dictionary<string, string>()))
        {
            Say("never");
        }

        AssertSaid();
    }

    [Fact]
    public void A_walk_that_is_broken_off_leaves_its_place()
    {
        using (_report.At("spec"))
        {
            foreach (var text in _report.Each("args", (IList<string>)["a", "b"]))
            {
                Say(text);
                break;
            }

            foreach (var (key, _) in _report.Each("labels", new Dictionary<string, string> { ["c"] = "", ["d"] = "" }))
            {
                Say(key);
                break;
            }

            Say("here");
        }

        AssertSaid("spec.args[0] a", "spec.labels.c c", "spec here");
    }

    [Fact]
    public void Walks_stand_in_each_other()
    {
        List<V1Container> containers = [new() { Args = ["a"] }, new() { Args = ["b", "c"] }];
        using (_report.At("spec"))
        {
            foreach (var container in _report.Each("containers", containers))
            {
                foreach (var text in _report.Each("args", container.Args))
                {
                    Say(text);
                }
            }

            Say("here");
        }

        AssertSaid(
            "spec.containers[0].args[0] a",
            "spec.containers[1].args[0] b",
            "spec.containers[1].args[1] c",
            "spec here"
        );
    }

    private void Say(string message) => _report.Add(Sample.Rule, EksSpec.Findings.SpecPath.Root, message);

    // Whatever was walked, the report stands at the top again.
    private void AssertSaid(params string[] said)
    {
        Say("top");
        Assert.Equal([.. said, " top"], _report.In(_item).Select(finding => $"{finding.Path} {finding.Message}"));
    }
}
