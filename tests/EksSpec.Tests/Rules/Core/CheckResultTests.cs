using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Rules.Core;

/// <summary>What rules found and what was known before, put together.</summary>
public sealed class CheckResultTests
{
    private const string Yaml = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: demo
          labels: {b: x, a: y}
        data:
          one: x

        """;

    private static readonly RuleInfo Warning = Sample.RuleOf("EKS9002", Severity.Warning);
    private static readonly RuleInfo Unreadable = Sample.RuleOf("EKS9003", Severity.Error, Authority.Kubernetes);

    [Fact]
    public void Where_nothing_is_found_only_a_suppression_may_be_too_many()
    {
        var item = Sample.Built();

        var result = Result(new() { Suppressions = [new("EKS9001", "known")] }, [item], _ => { });

        Assert.Empty(result.Findings);
        Assert.Empty(result.Suppressed);
        Assert.Empty(result.In(item));
        Assert.False(result.HasErrors);
        Assert.Equal("EKS6900", Assert.Single(result.UnusedSuppressions).Rule.Id);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("W", false)]
    [InlineData("WE", true)]
    [InlineData("EW", true)]
    [InlineData("E", true)]
    public void Errors_are_what_does_not_work(string severities, bool hasErrors)
    {
        var item = Sample.Built();

        var result = Result(
            RuleOptions.Default,
            [item],
            report =>
            {
                for (var i = 0; i < severities.Length; i++)
                {
                    report.On(item).If(true, severities[i] == 'E' ? Sample.Rule : Warning, "a", $"Fact {i}.");
                }
            }
        );

        Assert.Equal(hasErrors, result.HasErrors);
        Assert.Equal(severities.Length, result.Findings.Count);
    }

    [Fact]
    public void Objects_keep_their_order_and_their_findings()
    {
        var first = Sample.Built();
        var second = Sample.Built();
        var silent = Sample.Built();
        var known = Sample.Built(new Finding(Warning, "c", "known"));

        var result = Result(
            RuleOptions.Default,
            [first, silent, second, known],
            report =>
            {
                report.On(second).Add(Sample.Rule, "b", "two");
                report.On(first).Add(Sample.Rule, "z", "last");
                report.On(first).Add(Sample.Rule, "a", "one");
            }
        );

        Assert.Equal(["one", "last", "two", "known"], Messages(result.Findings));
        Assert.Equal(["one", "last"], Messages(result.In(first)));
        Assert.Equal(["two"], Messages(result.In(second)));
        Assert.Equal(["known"], Messages(result.In(known)));
        Assert.Empty(result.In(silent));
    }

    [Fact]
    public void What_was_built_is_told_in_order_of_paths_and_what_was_read_in_order_of_places()
    {
        Assert.Equal(["data", "metadata.labels.a", "metadata.labels.b"], Paths(Sample.Built()));
        Assert.Equal(["metadata.labels.b", "metadata.labels.a", "data"], Paths(Sample.Read(Yaml)));

        static IEnumerable<string> Paths(SpecObject item) =>
            Result(
                RuleOptions.Default,
                [item],
                report =>
                {
                    report.On(item).Add(Sample.Rule, "metadata.labels.a", "It is so.");
                    report.On(item).Add(Sample.Rule, "data", "It is so.");
                    report.On(item).Add(Sample.Rule, "metadata.labels.b", "It is so.");
                }
            )
                .Findings.Select(finding => finding.Path.ToString());
    }

    [Fact]
    public void What_was_known_gets_its_object_and_its_place()
    {
        var elsewhere = new SourcePosition("Shop.cs", 3);
        var item = Sample.Read(
            Yaml,
            new Finding(Warning, "data", "located"),
            new Finding(Warning, "data", "told") { Position = elsewhere }
        );

        var findings = Result(RuleOptions.Default, [item], _ => { }).Findings;

        Assert.All(findings, finding => Assert.Equal(item.Ref, finding.Object));
        Assert.Equal(elsewhere, findings.Single(finding => finding.Message == "told").Position);
        Assert.Equal(new SourcePosition(null, 6, 1), findings.Single(finding => finding.Message == "located").Position);
    }

    [Theory]
    [InlineData("spec.a", "spec.a", false)]
    [InlineData("spec.a", "spec.a.b", true)]
    [InlineData("spec.a", "spec", true)]
    [InlineData("spec.a", "spec.b", true)]
    [InlineData("", "", true)]
    public void What_a_builder_says_silences_the_rules_at_the_same_path_only(string said, string found, bool told)
    {
        var item = Sample.Built(new Finding(Warning, said, "said"), new Finding(Warning, "metadata", "said too"));

        Assert.Equal(told, IsTold(item, found));
    }

    [Theory]
    [InlineData("data", "data", false)]
    [InlineData("data", "data.one", false)]
    [InlineData("data.one", "data", true)]
    [InlineData("data", "metadata.labels", true)]
    [InlineData("", "", true)]
    [InlineData("", "data", true)]
    public void A_value_that_cannot_be_read_silences_what_stands_below_it(string unreadable, string found, bool told)
    {
        var item = Sample.Read(
            Yaml,
            new Finding(Unreadable, unreadable, "It can't be read."),
            new Finding(Unreadable, "metadata.labels.a", "Nor this.")
        );

        Assert.Equal(told, IsTold(item, found));
    }

    [Fact]
    public void Rules_still_look_below_what_can_be_read_in_spite_of_a_finding()
    {
        Assert.False(IsTold(Known(Unreadable), "data.one"));
        Assert.False(IsTold(Known(Unreadable with { Authority = Authority.Eksctl }), "data.one"));
        Assert.True(IsTold(Known(Unreadable with { Severity = Severity.Warning }), "data.one"));
        Assert.True(IsTold(Known(Unreadable with { Authority = Authority.EksSpec }), "data.one"));
        Assert.True(IsTold(Known(EksctlReadingRules.DuplicateKey), "data.one"));
        Assert.True(IsTold(Known(KubernetesReadingRules.DuplicateField), "data.one"));
        Assert.False(IsTold(Known(KubernetesReadingRules.WrongType), "data.one"));

        static SpecObject Known(RuleInfo rule) => Sample.Read(Yaml, new Finding(rule, "data", "It is odd."));
    }

    [Fact]
    public void A_fact_of_one_place_is_told_once()
    {
        var item = Sample.Built(new Finding(Warning, SpecPath.Root, "known"));

        var result = Result(
            RuleOptions.Default,
            [item],
            report =>
            {
                report.On(item).Add(Sample.Rule, SpecPath.Root, "known");
                report.On(item).Add(Sample.Rule, "a", "found");
                report.On(item).Add(Sample.Rule, "a", "found");
                report.On(item).Add(Sample.Rule, "b", "found");
            }
        );

        Assert.Equal(
            ["EKS9002  known", "EKS9001 a found", "EKS9001 b found"],
            result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Path} {finding.Message}")
        );
    }

    [Theory]
    [InlineData(RuleProfile.Baseline, "error")]
    [InlineData(RuleProfile.Recommended, "error warning")]
    [InlineData(RuleProfile.Strict, "error warning advice")]
    public void A_profile_leaves_out_what_was_known_too(RuleProfile profile, string told)
    {
        var item = Sample.Built(
            new Finding(Sample.Rule, "a", "error"),
            new Finding(Warning, "b", "warning"),
            new Finding(Warning with { Profile = RuleProfile.Strict }, "c", "advice")
        );

        var result = Result(new() { Profile = profile }, [item], _ => { });

        Assert.Equal(told.Split(' '), Messages(result.Findings));
        Assert.Empty(result.Suppressed);
    }

    [Fact]
    public void What_is_accepted_stands_apart_whatever_the_profile_asks_for()
    {
        var item = Sample.Built(new Finding(Sample.Rule, "a", "error"), new Finding(Warning, "b", "warning"));
        var options = new RuleOptions
        {
            Profile = RuleProfile.Baseline,
            Suppressions = [new("EKS9002", "known"), new("EKS9009", "gone")],
        };

        var result = Result(options, [item], _ => { });

        Assert.Equal(["error"], Messages(result.Findings));
        Assert.Equal(["error"], Messages(result.In(item)));
        Assert.Equal(["warning"], Messages(result.Suppressed));
        Assert.Contains("EKS9009", Assert.Single(result.UnusedSuppressions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_which_all_is_accepted_has_no_findings()
    {
        var item = Sample.Built(new Finding(Warning, "b", "warning"));

        var result = Result(new() { Suppressions = [new("EKS9002", "known")] }, [item], _ => { });

        Assert.Empty(result.In(item));
        Assert.Empty(result.Findings);
        Assert.Empty(result.UnusedSuppressions);
    }

    [Fact]
    public void What_a_program_says_of_an_object_stands_there_and_the_rest_at_the_end()
    {
        var first = Sample.Built(new Finding(Warning, "a", "known"));
        var second = Sample.Built();

        var result = Result(
            RuleOptions.Default,
            [first, second],
            report => report.On(second).Add(Sample.Rule, "z", "found"),
            new(null, new(Warning, "a", "of nothing")),
            new(second, new(Warning, "b", "of the second")),
            new(null, new(Warning with { Profile = RuleProfile.Strict }, "a", "not asked for"))
        );

        Assert.Equal(["known", "of the second", "found", "of nothing"], Messages(result.Findings));
        Assert.Equal(["known"], Messages(result.In(first)));
        Assert.Equal(["of the second", "found"], Messages(result.In(second)));
        Assert.Null(result.Findings[^1].Object);
        Assert.Equal(second.Ref, result.Findings[1].Object);
    }

    [Fact]
    public void What_a_program_says_silences_a_rule_and_may_be_accepted()
    {
        var item = Sample.Built();

        var result = Result(
            new() { Suppressions = [new("EKS9002", "known") { Path = "b" }] },
            [item],
            report => report.On(item).Add(Sample.Rule, "a", "found"),
            new(item, new(Warning, "a", "said")),
            new(null, new(Warning, "b", "accepted"))
        );

        Assert.Equal(["said"], Messages(result.Findings));
        Assert.Equal(["accepted"], Messages(result.Suppressed));
    }

    [Fact]
    public void Of_a_text_that_is_broken_each_program_speaks()
    {
        var item = Sample.Read(
            Yaml,
            new Finding(KubernetesReadingRules.Syntax, "", "The text breaks off."),
            new Finding(EksctlReadingRules.Syntax, "", "The text breaks off.")
        );

        Assert.Equal(
            [EksctlReadingRules.Syntax.Id, KubernetesReadingRules.Syntax.Id],
            Result(RuleOptions.Default, [item], _ => { }).Findings.Select(finding => finding.Rule.Id)
        );
    }

    private static bool IsTold(SpecObject item, string path)
    {
        var result = Result(
            RuleOptions.Default,
            [item],
            report => report.On(item).Add(Sample.Rule, SpecPath.Parse(path), "found")
        );
        Assert.True(result.Findings.Count >= item.Findings.Count);
        return Messages(result.Findings).Contains("found");
    }

    private static CheckResult Result(
        RuleOptions options,
        SpecObject[] objects,
        Action<Report> rules,
        params SaidFinding[] said
    )
    {
        var report = new Report(options);
        rules(report);
        return new CheckResult(new Landscape([], objects), report, said);
    }

    private static IEnumerable<string> Messages(IEnumerable<Finding> findings) =>
        findings.Select(finding => finding.Message);
}
