using EksSpec.Rules;

namespace EksSpec.Tests.Cli;

public class RulesCommandTests
{
    [Fact]
    public void The_catalogue_in_the_docs_is_what_the_tool_prints() =>
        Snapshot.MatchFile(ToolRun.Of("rules").Output, "docs/rules.md");

    [Fact]
    public void One_rule_is_shown_by_its_id_in_any_case()
    {
        var run = ToolRun.Of("rules", "eks0220");

        Assert.Equal(0, run.Code);
        Assert.Equal(RuleCatalogText.One(RuleCatalog.All.Single(rule => rule.Id == "EKS0220")), run.Output);
    }

    [Fact]
    public void An_unknown_rule_is_exit_code_2() => Assert.Equal(2, ToolRun.Of("rules", "EKS9999").Code);
}
