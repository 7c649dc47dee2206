using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Core;

public sealed class RuleGroupsTests
{
    [Fact]
    public void Groups_run_one_after_the_other()
    {
        var item = Sample.Built();
        var report = Sample.ReportOn(item);

        new RuleGroups<string>(new Saying("first"), new Saying("second")).Check("it", report);

        Assert.Equal(["first it", "second it"], report.In(item).Select(finding => finding.Message));
    }

    private sealed class Saying(string word) : RuleGroup<string>
    {
        public override void Check(string subject, Report report) =>
            report.If(true, Sample.Rule, "", $"{word} {subject}");
    }
}
