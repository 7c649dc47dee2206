using System.Text.Json;
using EksSpec.Rules;

namespace EksSpec.Tests.Cli;

public class RulesCommandTests
{
    [Fact]
    public void Every_rule_has_a_line()
    {
        var run = ToolRun.Of("rules");

        Assert.Equal(0, run.Code);
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), run.Lines.Select(line => line[..7]));
        Assert.Contains("EKS0170 error   eksctl     An access entry has no principal", run.Lines);
    }

    [Fact]
    public void One_rule_is_shown_by_its_id_in_any_case()
    {
        var run = ToolRun.Of("rules", "eks0220");

        Assert.Equal(0, run.Code);
        Assert.Equal($"EKS0220: error, eksctl, baseline\n\n{RuleCatalog.Find("EKS0220")!.Page}", run.Output);
    }

    [Fact]
    public void A_word_finds_the_rules_that_have_it()
    {
        var run = ToolRun.Of("rules", "taint");

        Assert.Equal(0, run.Code);
        Assert.Equal(RuleCatalog.Search("taint").Select(rule => rule.Id), run.Lines.Select(line => line[..7]));
        Assert.InRange(run.Lines.Length, 10, 100);
    }

    [Theory]
    [InlineData("EKS9999")]
    [InlineData("elephant")]
    public void An_unknown_rule_or_word_is_exit_code_2_and_says_what_to_ask(string word)
    {
        var run = ToolRun.Of("rules", word);

        Assert.Equal(2, run.Code);
        Assert.Contains(word, run.Error, StringComparison.Ordinal);
        Assert.Contains("'eksspec rules' lists all", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_line_a_rule()
    {
        var run = ToolRun.Of("rules", "--format", "json");

        Assert.Equal(RuleCatalog.All.Count, run.Lines.Length);
        using var json = JsonDocument.Parse(ToolRun.Of("rules", "EKS2011", "--format", "json").Output);
        var rule = RuleCatalog.Find("EKS2011")!;
        Assert.Equal(
            ["id", "severity", "authority", "profile", "title", "why", "fix", "link"],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(
            ["EKS2011", "warning", "eksspec", "recommended", rule.Title, rule.Why, rule.Fix, rule.Link!.AbsoluteUri],
            json.RootElement.EnumerateObject().Select(property => property.Value.GetString())
        );
    }

    [Fact]
    public void On_a_screen_examples_stand_below_a_word_instead_of_in_fences()
    {
        var run = ToolRun.On(terminal => terminal with { IsScreen = true }, "", "rules", "EKS0004");

        Assert.DoesNotContain("`", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("#", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\nFails:\n    apiVersion: eksctl.io/v1alpha5\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\nPasses:\n    apiVersion: eksctl.io/v1alpha5\n", run.Output, StringComparison.Ordinal);
    }
}
