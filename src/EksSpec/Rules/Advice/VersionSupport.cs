using System.Globalization;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Advice;

/// <summary>How long the Kubernetes version is supported, and at which price.</summary>
internal sealed class VersionSupport : RuleGroup<ClusterConfig>
{
    private const int NoticeDays = 120;

    private const string Page = "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html";

    private static readonly RuleInfo Extended = AdviceRule.Warning(
        "EKS2044",
        "The Kubernetes version is out of standard support",
        "In extended support EKS asks six times the price for the control plane: 0.60 instead of 0.10 USD an hour. With upgradePolicy.supportType STANDARD it upgrades the cluster by itself instead.",
        "Use a newer Kubernetes version.",
        Page,
        Version("1.32"),
        Version("1.35")
    );

    private static readonly RuleInfo EndsSoon = AdviceRule.Info(
        "EKS2045",
        "The Kubernetes version is near the end of standard support",
        "From that day on the control plane costs six times as much, or EKS upgrades the cluster by itself.",
        "Plan the upgrade, or start with a newer Kubernetes version.",
        Page,
        Version("1.34"),
        Version("1.35")
    );

    private static readonly RuleInfo Ended = AdviceRule.Warning(
        "EKS2046",
        "The Kubernetes version is out of any support",
        "EKS makes no such clusters any more, and upgrades those that there are.",
        "Use a newer Kubernetes version.",
        Page,
        Version("1.30"),
        Version("1.35")
    );

    public override IReadOnlyList<RuleInfo> Rules => [Extended, EndsSoon, Ended];

    public override void Check(ClusterConfig subject, Report report)
    {
        var options = report.Options;
        var version = subject.Version(options);
        if (
            options.AsOf is not { } today
            || EksVersions.Find(options.KubernetesVersions, version) is not { EndOfStandardSupport: { } standard } known
        )
        {
            return;
        }

        var path = (subject.Metadata?.Version).IsSet() ? "metadata.version" : "metadata";
        if (known.EndOfExtendedSupport is { } end && end < today)
        {
            report.Add(Ended, path, $"Support of Kubernetes {version} ended on {Day(end)}.");
        }
        else if (standard < today)
        {
            var consequence =
                subject.UpgradePolicy?.SupportType == "STANDARD"
                    ? "EKS upgrades the cluster by itself"
                    : "the control plane costs 0.60 instead of 0.10 USD an hour";
            report.Add(
                Extended,
                path,
                $"Standard support of Kubernetes {version} ended on {Day(standard)}: {consequence}."
            );
        }
        else if (standard.DayNumber - today.DayNumber <= NoticeDays)
        {
            var days = standard.DayNumber - today.DayNumber;
            report.Add(
                EndsSoon,
                path,
                $"Standard support of Kubernetes {version} ends on {Day(standard)}, in {days} days."
            );
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Version(string version) =>
        $"apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: us-west-2\n  version: \"{version}\"\n";
}
