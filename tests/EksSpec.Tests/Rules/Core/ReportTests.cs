using System.Globalization;
using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Core;

/// <summary>Where a report stands, and what it keeps of what it is told.</summary>
public sealed class ReportTests
{
    private static readonly RuleInfo Advice = Sample.RuleOf("EKS9002", Severity.Info) with
    {
        Profile = RuleProfile.Strict,
    };

    private readonly SpecObject _item = Sample.Built();

    [Fact]
    public void A_finding_has_the_object_and_the_position_that_its_source_says()
    {
        var item = Sample.Read("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: demo\ndata: {a: b}\n");
        var report = Sample.ReportOn(item);

        report.If(true, Sample.Rule, "data.a", $"It is so.");

        Assert.Equal(
            new Finding(Sample.Rule, "data.a", "It is so.") { Object = item.Ref, Position = new(null, 5, 8) },
            Assert.Single(report.In(item))
        );
    }

    [Fact]
    public void A_fix_is_the_better_one_in_the_words_of_the_source()
    {
        var item = Sample.Built(new Program());
        var report = Sample.ReportOn(item);

        report.If(true, Sample.Rule, "data", $"one");
        report.If(true, Sample.Rule, "data", $"two", "Do this.");
        report.If(true, Sample.Rule, (SpecPath)"data", $"three", "Do that.");
        report.Add(Sample.Rule, "data", "four");
        report.Add(Sample.Rule, "data", "five", "Do nothing.");

        Assert.Equal(
            ["data: Change it.", "data: Do this.", "data: Do that.", "data: Change it.", "data: Do nothing."],
            report.In(item).Select(finding => finding.Fix)
        );
        Assert.All(report.In(item), finding => Assert.Equal(new SourcePosition("Shop.cs", 7), finding.Position));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_wrong()
    {
        var report = Sample.ReportOn(_item);

        report.If(false, Sample.Rule, "data", $"{Never()}");
        report.If(false, Sample.Rule, SpecPath.Root, $"{Never()}");

        Assert.Empty(report.In(_item));
        Assert.Equal(0, report.Count);
    }

    [Fact]
    public void Nothing_is_said_of_a_rule_that_nobody_asks_for()
    {
        var report = Sample.ReportOn(_item);

        report.If(true, Advice, "data", $"{Never()}");
        report.If(true, Advice, SpecPath.Root, $"{Never()}");
        report.Misspelled("is wrong", Advice, "data", $"{Never()}");
        report.Add(Advice, SpecPath.Root, "It is so.");

        Assert.Empty(report.In(_item));
    }

    [Theory]
    [InlineData(RuleProfile.Baseline, false, false, false)]
    [InlineData(RuleProfile.Recommended, false, true, false)]
    [InlineData(RuleProfile.Strict, false, true, true)]
    [InlineData(RuleProfile.Baseline, true, true, true)]
    public void A_profile_asks_for_rules_and_a_suppression_for_all(
        RuleProfile profile,
        bool suppressed,
        bool warning,
        bool advice
    )
    {
        var report = new Report(
            new() { Profile = profile, Suppressions = suppressed ? [new("EKS9999", "known")] : [] }
        );

        Assert.True(report.IsAskedFor(Sample.Rule));
        Assert.Equal(warning, report.IsAskedFor(Sample.RuleOf("EKS9003", Severity.Warning)));
        Assert.Equal(advice, report.IsAskedFor(Advice));
        Assert.Equal(profile, report.Options.Profile);
    }

    [Fact]
    public void Findings_are_kept_by_object_in_the_order_they_come()
    {
        var other = Sample.Built();
        var report = Sample.ReportOn(_item);
        Assert.Equal(0, report.Count);

        report.Add(Sample.Rule, "b", "one");
        report.Add(Sample.Rule, "a", "two");
        Assert.Equal(2, report.Count);

        Assert.Same(report, report.On(other));
        Assert.Equal(0, report.Count);
        report.Add(Sample.Rule, "c", "three");

        Assert.Equal(["one", "two"], report.In(_item).Select(finding => finding.Message));
        Assert.Equal("three", Assert.Single(report.In(other)).Message);
        Assert.Empty(report.In(Sample.Built()));
    }

    [Fact]
    public void A_report_that_stands_at_no_object_can_say_nothing()
    {
        var report = new Report(RuleOptions.Default);

        Assert.Equal(0, report.Count);
        var error = Assert.Throws<InvalidOperationException>(() => report.Add(Sample.Rule, "data", "It is so."));
        Assert.Equal("The report stands at no object.", error.Message);
    }

    [Fact]
    public void Places_are_entered_and_left()
    {
        var report = Sample.ReportOn(_item);
        using (report.At("spec"))
        {
            Say(report);
            using (report.At("containers", 0))
            {
                Say(report);
                using (report.At("limits", "cpu"))
                {
                    Say(report);
                }

                using (report.At("limits", ""))
                {
                    Say(report);
                }

                using (report.At("a.b[1].c"))
                {
                    Say(report);
                }

                Say(report);
            }

            using (report.At("", 2))
            {
                Say(report);
            }
        }

        Say(report);

        Assert.Equal(
            [
                "spec",
                "spec.containers[0]",
                "spec.containers[0].limits.cpu",
                "spec.containers[0].limits[\"\"]",
                "spec.containers[0].a.b[1].c",
                "spec.containers[0]",
                "spec[2]",
                "",
            ],
            Paths(report)
        );
    }

    [Fact]
    public void A_path_goes_on_from_the_place()
    {
        var report = Sample.ReportOn(_item);
        using (report.At("spec"))
        {
            report.If(true, Sample.Rule, "a[1]", $"one");
            report.If(true, Sample.Rule, (SpecPath)"b[2]", $"two");
            report.If(true, Sample.Rule, SpecPath.Root, $"three");
            report.Add(Sample.Rule, "c[3]", "four");
            report.Misspelled("is wrong", Sample.Rule, "d[4]", $"five");
        }

        Assert.Equal(["spec.a[1]", "spec.b[2]", "spec", "spec.c[3]", "spec.d[4]"], Paths(report));
    }

    [Fact]
    public void Places_may_lie_as_deep_as_they_like()
    {
        var report = Sample.ReportOn(_item);
        for (var depth = 0; depth < 40; depth++)
        {
            report.At("f", depth);
        }

        Say(report);

        Assert.Equal(
            string.Join('.', Enumerable.Range(0, 40).Select(depth => $"f[{depth}]")),
            Assert.Single(Paths(report))
        );
    }

    [Fact]
    public void A_part_of_an_object_is_looked_at_from_its_top()
    {
        var report = Sample.ReportOn(Sample.Built());
        report.At("left");

        Assert.Same(report, report.On(_item, "items[1]"));
        using (report.At("spec"))
        {
            Say(report);
        }

        Say(report);
        report.At("left");
        report.On(_item);
        Say(report);

        Assert.Equal(["items[1].spec", "items[1]", ""], Paths(report));
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (strange.NumberFormat.NegativeSign, strange.NumberFormat.NumberDecimalSeparator) = ("~", ";");
        var report = Sample.ReportOn(_item);
        try
        {
            CultureInfo.CurrentCulture = strange;
            report.If(true, Sample.Rule, "a", $"{-5}{-6L}{-1.5}{"x"}{null}{(SpecPath)"b"}");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal("-5-6-1.5xb", Assert.Single(report.In(_item)).Message);
    }

    private static string Never() => throw new InvalidOperationException("Nobody asked.");

    private static void Say(Report report) => report.If(true, Sample.Rule, "", $"It is so.");

    private IEnumerable<string> Paths(Report report) => report.In(_item).Select(finding => finding.Path.ToString());

    private sealed class Program : ISpecSource
    {
        public SourcePosition Find(SpecPath path) => new("Shop.cs", 7);

        public string FixOf(SpecPath path, string fix) => $"{path}: {fix}";
    }
}
