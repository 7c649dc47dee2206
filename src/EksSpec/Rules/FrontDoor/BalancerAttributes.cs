using System.Globalization;
using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Names, attributes and tags that AWS refuses.</summary>
internal static class BalancerAttributes
{
    private const int LongestKey = 128;
    private const string OfTargetGroup = "target-group-attributes";

    private static readonly (string Name, string Form)[] OfBalancer =
    [
        ("idle_timeout.timeout_seconds", "1-4000"),
        ("client_keep_alive.seconds", "60-604800"),
        ("deletion_protection.enabled", "true|false"),
        ("routing.http2.enabled", "true|false"),
        ("routing.http.drop_invalid_header_fields.enabled", "true|false"),
        ("routing.http.preserve_host_header.enabled", "true|false"),
        ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "true|false"),
        ("routing.http.xff_client_port.enabled", "true|false"),
        ("routing.http.xff_header_processing.mode", "append|preserve|remove"),
        ("routing.http.desync_mitigation_mode", "monitor|defensive|strictest"),
        ("waf.fail_open.enabled", "true|false"),
        ("zonal_shift.config.enabled", "true|false"),
        ("access_logs.s3.enabled", "true|false"),
        ("access_logs.s3.bucket", ""),
        ("access_logs.s3.prefix", ""),
        ("connection_logs.s3.enabled", "true|false"),
        ("connection_logs.s3.bucket", ""),
        ("connection_logs.s3.prefix", ""),
    ];

    private static readonly (string Name, string Form)[] OfTargets =
    [
        ("deregistration_delay.timeout_seconds", "0-3600"),
        ("slow_start.duration_seconds", "30-900"),
        ("stickiness.enabled", "true|false"),
        ("stickiness.type", "lb_cookie|app_cookie"),
        ("stickiness.lb_cookie.duration_seconds", "1-604800"),
        ("stickiness.app_cookie.duration_seconds", "1-604800"),
        ("stickiness.app_cookie.cookie_name", ""),
        ("load_balancing.algorithm.type", "round_robin|least_outstanding_requests|weighted_random"),
        ("load_balancing.algorithm.anomaly_mitigation", "on|off"),
        ("load_balancing.cross_zone.enabled", "true|false|use_load_balancer_configuration"),
    ];

    /// <summary>Looks at a load balancer and its target groups.</summary>
    public static void Check(LoadBalancer balancer, List<GroupMember> members, Report report)
    {
        foreach (var member in members)
        {
            if (member.ClassOr("loadBalancerName", "load-balancer-name") is { } name && !Unfilled.Is(name.Value))
            {
                report
                    .On(name.Owner)
                    .If(
                        IsNoName(name.Value),
                        BalancerLimits.Name,
                        name.Path,
                        $"'{name.Value}' is no name of a load balancer."
                    );
            }

            CheckEntries(member["load-balancer-attributes"], OfBalancer, report);
            CheckTags(member["tags"], report);
        }

        foreach (var said in balancer.TargetGroups.Count == 0 ? [] : SaidOfTargets(balancer).Distinct())
        {
            CheckEntries(said, OfTargets, report);
        }
    }

    private static IEnumerable<Setting> SaidOfTargets(LoadBalancer balancer) =>
        balancer
            .TargetGroups.Select(static targets =>
                Settings.Find(targets.Service, OfTargetGroup) ?? Settings.Find(targets.Ingress, OfTargetGroup)
            )
            .OfType<Setting>();

    private static bool IsNoName(string name) =>
        name.Length > 0
        && (
            !name.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign == '-')
            || name[0] == '-'
            || name[^1] == '-'
            || name.StartsWith("internal-", StringComparison.Ordinal)
        );

    private static void CheckEntries(Setting? said, (string Name, string Form)[] known, Report report)
    {
        if (said is null || Unfilled.Is(said.Value) || !AnnotationValues.TryMap(said.Value, out var entries))
        {
            return;
        }

        report.On(said.Owner);
        foreach (var (key, value) in entries)
        {
            var found = Array.Find(known, attribute => attribute.Name == key);
            if (found.Name is null)
            {
                // AWS learns new ones: only what looks like one of these is no attribute for sure.
                var near = Meant.Of(key, [.. known.Select(static attribute => attribute.Name)]);
                report.If(
                    near is not null,
                    BalancerLimits.Attribute,
                    said.Path,
                    $"AWS knows no attribute '{key}'.{Meant.Question(near)}"
                );
            }
            else if (!Fits(key, value, found.Form))
            {
                report.If(
                    true,
                    BalancerLimits.Attribute,
                    said.Path,
                    $"{key} is '{value}', and has to be {InWords(found.Form)}."
                );
            }
        }

        report.If(
            entries.ContainsKey("slow_start.duration_seconds")
                && entries["slow_start.duration_seconds"] != "0"
                && entries.TryGetValue("load_balancing.algorithm.type", out var algorithm)
                && algorithm != "round_robin",
            BalancerLimits.Attribute,
            said.Path,
            $"slow_start.duration_seconds is for the algorithm round_robin only."
        );
        foreach (var logs in (string[])["access_logs.s3", "connection_logs.s3"])
        {
            report.If(
                entries.TryGetValue(logs + ".enabled", out var isOn)
                    && isOn == "true"
                    && !entries.ContainsKey(logs + ".bucket"),
                BalancerLimits.Attribute,
                said.Path,
                $"{logs}.enabled needs {logs}.bucket."
            );
        }
    }

    private static void CheckTags(Setting? said, Report report)
    {
        if (said is null || !AnnotationValues.TryMap(said.Value, out var tags))
        {
            return;
        }

        foreach (var key in tags.Keys)
        {
            report
                .On(said.Owner)
                .If(
                    key.Length > LongestKey || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase),
                    BalancerLimits.Tag,
                    said.Path,
                    $"The tag '{key}' begins with aws:, or is longer than {LongestKey} characters."
                );
        }
    }

    private static bool Fits(string key, string value, string form) =>
        form.Length == 0
        || (form.Contains('|', StringComparison.Ordinal) ? form.Split('|').Contains(value) : IsWithin(value, form))
        // 0 switches it off.
        || (key == "slow_start.duration_seconds" && value == "0");

    private static bool IsWithin(string value, string range) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && range.Split('-') is [var least, var most]
        && number >= int.Parse(least, CultureInfo.InvariantCulture)
        && number <= int.Parse(most, CultureInfo.InvariantCulture);

    private static string InWords(string form) =>
        form.Replace("-", " to ", StringComparison.Ordinal).Replace("|", ", ", StringComparison.Ordinal);
}
