using System.Globalization;
using EksSpec.Eksctl;

namespace EksSpec.Rules;

/// <summary>How long the Kubernetes version is supported, and at which price.</summary>
internal sealed partial class VersionSupport : RuleGroup<ClusterConfig>
{
    private const int NoticeDays = 120;

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
}
