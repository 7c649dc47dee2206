using System.Globalization;
using System.Text;

namespace EksSpec.Builders;

/// <summary>How Fluent Bit sends the logs of a node to CloudWatch: a file for containers, one for what runs them, one for the node.</summary>
/// <remarks>
/// The files have the names and read the environment variables of the add-on amazon-cloudwatch-observability, so that they take
/// the place of its own. The options are those of Fluent Bit's output cloudwatch_logs; log_retention_days counts for log groups
/// that it makes itself.
/// </remarks>
internal static class FluentBitConfig
{
    public const string State = "/var/fluent-bit/state";

    private const string Own = "fluent-bit*, cloudwatch-agent*";
    private const string Dataplane = "aws-node*, kube-proxy*";

    /// <summary>The files by their names.</summary>
    public static IEnumerable<(string File, string Text)> Files(int? retentionDays)
    {
        yield return (
            "application-log.conf",
            Sections(
                Tail("application.*", "*.log", $"{Own}, {Dataplane}", "flb_container.db"),
                Section(
                    "FILTER",
                    ("Name", "kubernetes"),
                    ("Match", "application.*"),
                    ("Kube_Tag_Prefix", "application.var.log.containers."),
                    ("Merge_Log", "On"),
                    ("Merge_Log_Key", "log_processed"),
                    ("K8S-Logging.Parser", "On"),
                    ("Labels", "Off"),
                    ("Annotations", "Off"),
                    ("Buffer_Size", "0")
                ),
                Output("application", "-", retentionDays)
            )
        );
        yield return (
            "dataplane-log.conf",
            Sections(
                Tail("dataplane.tail.*", Dataplane, null, "flb_dataplane_tail.db"),
                Journal(
                    "dataplane.systemd.*",
                    "systemd.db",
                    "_SYSTEMD_UNIT=containerd.service",
                    "_SYSTEMD_UNIT=kubelet.service"
                ),
                Output("dataplane", "-", retentionDays)
            )
        );
        yield return (
            "host-log.conf",
            Sections(
                Journal("host.kernel", "flb_dmesg.db", "_TRANSPORT=kernel"),
                Journal("host.secure", "flb_secure.db", "SYSLOG_FACILITY=10"),
                Output("host", ".", retentionDays)
            )
        );
    }

    /// <summary>The file that a Fluent Bit of one's own begins with.</summary>
    public static string Main(IEnumerable<string> files) =>
        Section(
            "SERVICE",
            ("Flush", "5"),
            ("Grace", "30"),
            ("Log_Level", "error"),
            ("storage.path", $"{State}/flb-storage/"),
            ("HTTP_Server", "On"),
            ("HTTP_Port", "2020"),
            ("Health_Check", "On")
        )
        + "\n"
        + string.Concat(files.Select(file => $"@INCLUDE {file}\n"));

    /// <summary>How Fargate's own log router sends to CloudWatch.</summary>
    public static string OnFargate(string region, string cluster, int? retentionDays) =>
        Section(
            "OUTPUT",
            [.. Target("*", region, $"/aws/containerinsights/{cluster}/fargate", "fargate-", retentionDays)]
        );

    private static string Tail(string tag, string names, string? except, string state) =>
        Section(
            "INPUT",
            ("Name", "tail"),
            ("Tag", tag),
            ("Path", Paths(names)),
            ("Exclude_Path", except is null ? null : Paths(except)),
            ("multiline.parser", "docker, cri"),
            ("DB", $"{State}/{state}"),
            ("Mem_Buf_Limit", "50MB"),
            ("Skip_Long_Lines", "On"),
            ("Refresh_Interval", "10"),
            ("Rotate_Wait", "30"),
            ("storage.type", "filesystem"),
            ("Read_from_Head", "${READ_FROM_HEAD}")
        );

    private static string Journal(string tag, string state, params string[] filters) =>
        Section(
            "INPUT",
            [
                ("Name", "systemd"),
                ("Tag", tag),
                .. filters.Select(filter => ("Systemd_Filter", (string?)filter)),
                ("DB", $"{State}/{state}"),
                ("Path", "/var/log/journal"),
                ("Read_From_Tail", "${READ_FROM_TAIL}"),
            ]
        );

    private static string Output(string kind, string separator, int? retentionDays) =>
        Section(
            "OUTPUT",
            [
                .. Target(
                    $"{kind}.*",
                    "${AWS_REGION}",
                    $"/aws/containerinsights/${{CLUSTER_NAME}}/{kind}",
                    $"${{HOST_NAME}}{separator}",
                    retentionDays
                ),
            ]
        );

    private static IEnumerable<(string, string?)> Target(
        string match,
        string region,
        string group,
        string prefix,
        int? retentionDays
    ) =>
        [
            ("Name", "cloudwatch_logs"),
            ("Match", match),
            ("region", region),
            ("log_group_name", group),
            ("log_stream_prefix", prefix),
            ("auto_create_group", "true"),
            ("log_retention_days", retentionDays?.ToString(CultureInfo.InvariantCulture)),
        ];

    private static string Paths(string names) =>
        string.Join(", ", names.Split(", ").Select(name => $"/var/log/containers/{name}"));

    private static string Sections(params string[] sections) => string.Join('\n', sections);

    private static string Section(string name, params (string Key, string? Value)[] entries)
    {
        StringBuilder text = new();
        text.Append('[').Append(name).Append("]\n");
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                text.Append("    ").Append(key.PadRight(20)).Append(value).Append('\n');
            }
        }

        return text.ToString();
    }
}
