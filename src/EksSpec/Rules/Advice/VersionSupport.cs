using System.Globalization;

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
            || EksVersions.Find(options.KubernetesVersions, version) is not { } known
            // eksctl refuses a version that is no longer offered; what it would cost doesn't matter then.
            || ((subject.Metadata?.Version).IsSet() && !known.IsOfferedOn(today))
        )
        {
            return;
        }

        var path = (subject.Metadata?.Version).IsSet() ? "metadata.version" : "metadata";
        if (known.EndOfStandardSupport is not { } standard)
        {
            report.Add(DatesUnknown, path, $"It isn't known here until when EKS supports Kubernetes {version}.");
            return;
        }

        var days = standard.DayNumber - today.DayNumber;
        if (days < 0)
        {
            var consequence =
                subject.UpgradePolicy?.SupportType == "STANDARD"
                    ? "EKS upgrades the cluster by itself"
                    : "the control plane costs 0.60 instead of 0.10 USD an hour";
            var end = Day(standard);
            report.Add(Extended, path, $"Standard support of Kubernetes {version} ended on {end}: {consequence}.");
        }
        else if (days <= NoticeDays)
        {
            var end = Day(standard);
            report.Add(EndsSoon, path, $"Standard support of Kubernetes {version} ends on {end}, in {days} days.");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
