using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using FluentValidation;
using k8s.Models;

namespace EksSpec.Tests.Rules.Core;

/// <summary>Whatever goes wrong in one rule or one object, the others are judged.</summary>
public sealed class FailuresTests
{
    private const string Maps = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: first}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: SECOND}
        """;

    [Fact]
    public void A_group_that_throws_is_a_finding_where_it_stood_and_its_neighbours_go_on()
    {
        var item = Sample.Read(Maps.Split("---")[0]);
        var report = Sample.ReportOn(item);

        new RuleGroups<string>(new Throwing(item), new Saying()).Check("it", report);

        Assert.Equal(["EKS6902", "EKS9001"], report.In(item).Select(finding => finding.Rule.Id));
        var failed = report.In(item)[0];
        Assert.Equal("The rules of Throwing failed here: InvalidOperationException.", failed.Message);
        Assert.Equal("metadata", failed.Path.ToString());
        Assert.Equal(3, failed.Position?.Line);
        Assert.Equal("spec", report.In(item)[1].Path.ToString());
    }

    [Fact]
    public void Nobody_goes_on_without_memory() =>
        Assert.ThrowsAny<OutOfMemoryException>(() =>
            Sample.ReportOn(Sample.Built()).Run(new Throwing(Sample.Built(), new InsufficientMemoryException()), "it")
        );

    [Fact]
    public void A_rule_of_your_own_that_throws_at_one_object_leaves_the_others_judged()
    {
        var landscape = Landscape.Of(SpecReader.Read(Maps));
        var options = RuleOptions.Default.With(new ThrowsAtFirst()).With(new Team());

        var result = SpecRules.Check(landscape, options);

        Assert.Equal(["EKS6902", "TEAM1"], Rules(result, landscape.Objects[0]));
        Assert.Equal(
            ["EKS3100", "TEAM1"],
            Rules(result, landscape.Objects[1]).Select(id => id is "TEAM1" ? id : "EKS3100")
        );
        Assert.Contains(
            "The rules of ThrowsAtFirst failed here: FormatException.",
            result.Findings.Select(finding => finding.Message)
        );
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void A_rule_of_your_own_that_throws_at_a_site_is_told_at_its_cluster()
    {
        var validator = new InlineValidator<Site>();
        validator.RuleFor(site => site.Name).Must(name => throw new TimeoutException(name));
        var landscape = Landscape.Of(new ClusterConfig { Metadata = new() { Name = "shop" } }, Sample.Built().Value!);

        var result = SpecRules.Check(landscape, RuleOptions.Default.With(validator));

        var failed = Assert.Single(result.Findings, finding => finding.Rule.Id == "EKS6902");
        Assert.Equal("ClusterConfig", failed.Object?.Kind);
        Assert.EndsWith("TimeoutException.", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_replicas_than_a_number_holds_are_no_failure()
    {
        var huge = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a#}
            spec:
              replicas: 2147483647
              selector: {matchLabels: {app: a}}
              template:
                metadata: {labels: {app: a}}
                spec: {containers: [{name: a, image: "b:1"}]}
            ---

            """;
        var budget = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: a}
            spec: {minAvailable: 1, selector: {matchLabels: {app: a}}}
            """;
        var yaml =
            huge.Replace("#", "1", StringComparison.Ordinal)
            + huge.Replace("#", "2", StringComparison.Ordinal)
            + budget;

        var result = SpecRules.Check(Landscape.Of(SpecReader.Read(yaml)));

        Assert.DoesNotContain(result.Findings, finding => finding.Rule.Id == "EKS6902");
    }

    private static IEnumerable<string> Rules(CheckResult result, SpecObject item) =>
        result
            .In(item)
            .Where(finding => finding.Severity == Findings.Severity.Error)
            .Select(finding => finding.Rule.Id);

    private sealed class Throwing(SpecObject item, Exception? failure = null) : RuleGroup<string>
    {
        public override void Check(string subject, Report report)
        {
            report.On(item, "metadata");
            throw failure ?? new InvalidOperationException($"{subject} is broken");
        }
    }

    private sealed class Saying : RuleGroup<string>
    {
        public override void Check(string subject, Report report) => report.If(true, Sample.Rule, "spec", $"{subject}");
    }

    private sealed class ThrowsAtFirst : AbstractValidator<V1ConfigMap>
    {
        public ThrowsAtFirst() =>
            RuleFor(map => map.Metadata.Name)
                .Must(name => name == "first" ? throw new FormatException("no such name") : true);
    }

    private sealed class Team : AbstractValidator<V1ConfigMap>
    {
        public Team() => RuleFor(map => map.Metadata.Name).Must(_ => false).WithErrorCode("TEAM1");
    }
}
