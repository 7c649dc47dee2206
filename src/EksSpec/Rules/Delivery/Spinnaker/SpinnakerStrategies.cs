using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Annotations by which objects tell Spinnaker how to deploy them, and that it doesn't read as they are meant.</summary>
internal sealed partial class SpinnakerStrategies : RuleGroup<SiteView>
{
    private static readonly string[] Flags =
    [
        SpinnakerKeys.Versioned,
        SpinnakerKeys.Recreate,
        SpinnakerKeys.Replace,
        SpinnakerKeys.UseSourceCapacity,
        SpinnakerKeys.ServerSideApply,
        SpinnakerKeys.Ignore,
    ];

    private static readonly string[] Known =
    [
        .. Flags,
        SpinnakerKeys.MaxVersionHistory,
        SpinnakerKeys.LoadBalancers,
        SpinnakerKeys.Application,
        SpinnakerKeys.Cluster,
        SpinnakerKeys.Stack,
        SpinnakerKeys.Detail,
        SpinnakerKeys.Sequence,
    ];

    private static readonly string[] Families =
    [
        "strategy.spinnaker.io/",
        "traffic.spinnaker.io/",
        "moniker.spinnaker.io/",
        "caching.spinnaker.io/",
    ];

    public override void Check(SiteView site, Report report)
    {
        if (!site.IsDeliveredBy(DeliveryKind.Spinnaker))
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            List<string> ways = [];
            foreach (var (key, value) in item.AllAnnotations())
            {
                report.On(item, SpecPath.Root.Field("metadata").Field("annotations").Entry(key));
                CheckAnnotation(key, value, report);
                if (IsWay(key) && IsOn(key, value))
                {
                    ways.Add(key);
                }
            }

            report
                .On(item)
                .If(
                    ways.Count > 1,
                    StrategiesTogether,
                    "metadata.annotations",
                    $"Only one of {string.Join(" and ", ways.Select(way => way[(way.IndexOf('/', StringComparison.Ordinal) + 1)..]))} counts."
                );
        }
    }

    private static void CheckAnnotation(string key, string value, Report report)
    {
        if (key.StartsWith(SpinnakerKeys.Artifact, StringComparison.Ordinal))
        {
            report.Add(IdentityByHand, SpecPath.Root, $"'{key}' is written by hand, and Spinnaker keeps it.");
        }
        else if (Flags.Contains(key))
        {
            var isRead =
                key == SpinnakerKeys.Ignore
                    ? value is "true" or "false"
                    : IsWord(value, "true")
                        || IsWord(value, "false")
                        || (key == SpinnakerKeys.ServerSideApply && value == "force-conflicts");
            report.If(!isRead, FlagUnread, SpecPath.Root, $"'{value}' counts as false: only 'true' doesn't.");
        }
        else if (key == SpinnakerKeys.MaxVersionHistory)
        {
            var isRead =
                int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= 0;
            report.If(
                !isRead,
                NumberUnread,
                SpecPath.Root,
                $"'{value}' is no number of versions: all are kept for ever."
            );
        }
        else if (key == SpinnakerKeys.LoadBalancers)
        {
            report.If(
                !SpinnakerTraffic.TryRead(value, out _),
                LoadBalancersUnread,
                SpecPath.Root,
                $"'{value}' is no JSON list of Services, such as [\"service web\"]."
            );
        }
        else if (Array.Exists(Families, family => key.StartsWith(family, StringComparison.Ordinal)))
        {
            var near = Meant.Nearest(key, Known);
            report.If(
                !Known.Contains(key),
                NotKnown,
                SpecPath.Root,
                $"Spinnaker has no annotation '{key}'.{Meant.Question(near)}"
            );
        }
    }

    private static bool IsWay(string key) =>
        key is SpinnakerKeys.Recreate or SpinnakerKeys.Replace or SpinnakerKeys.ServerSideApply;

    private static bool IsOn(string key, string value) =>
        IsWord(value, "true") || (key == SpinnakerKeys.ServerSideApply && value == "force-conflicts");

    private static bool IsWord(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
