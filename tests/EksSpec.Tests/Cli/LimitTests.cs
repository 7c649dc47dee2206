using System.Globalization;

namespace EksSpec.Tests.Cli;

/// <summary>Every limit has a number just inside, which passes, and one just outside, which is refused where it stands.</summary>
public class LimitTests
{
    private const string Group = """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1, version: "1.34"}
        managedNodeGroups:
          - name: group
            instanceType: m5.large

        """;

    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: demo}
        spec:

        """;

    [Theory]
    [InlineData("volumeType: io1, volumeIOPS: #", "volumeIOPS", 100, 64000)]
    [InlineData("volumeType: io2, volumeIOPS: #", "volumeIOPS", 100, 256000)]
    [InlineData("volumeType: gp3, volumeIOPS: #", "volumeIOPS", 3000, 16000)]
    [InlineData("volumeIOPS: #", "volumeIOPS", 3000, 16000)]
    [InlineData("volumeThroughput: #", "volumeThroughput", 125, 1000)]
    [InlineData("volumeSize: #", "volumeSize", 1, 65536)]
    [InlineData(
        "additionalVolumes: [{volumeName: /dev/sdb, volumeType: io1, volumeIOPS: #}]",
        "additionalVolumes[0].volumeIOPS",
        100,
        64000
    )]
    [InlineData(
        "additionalVolumes: [{volumeName: /dev/sdb, volumeType: io2, volumeIOPS: #}]",
        "additionalVolumes[0].volumeIOPS",
        100,
        256000
    )]
    [InlineData(
        "additionalVolumes: [{volumeName: /dev/sdb, volumeType: gp3, volumeIOPS: #}]",
        "additionalVolumes[0].volumeIOPS",
        3000,
        16000
    )]
    [InlineData(
        "additionalVolumes: [{volumeName: /dev/sdb, volumeThroughput: #}]",
        "additionalVolumes[0].volumeThroughput",
        125,
        1000
    )]
    [InlineData(
        "additionalVolumes: [{volumeName: /dev/sdb, volumeSize: #}]",
        "additionalVolumes[0].volumeSize",
        1,
        65536
    )]
    [InlineData("updateConfig: {maxUnavailablePercentage: #}", "updateConfig", 1, 100)]
    [InlineData("maxSize: 5, updateConfig: {maxUnavailable: #}", "updateConfig", 1, 5)]
    [InlineData("maxSize: 5, minSize: 2, desiredCapacity: #", "desiredCapacity", 2, 5)]
    public void A_node_group_takes_numbers_from_one_to_another(string fields, string path, int least, int most)
    {
        // One field a line, as a group is written.
        string Yaml(long number) => $"{Group}    {Lines(Number(fields, number))}\n";

        Holds(Yaml, $"managedNodeGroups[0].{path}", least, most);
    }

    [Theory]
    [InlineData(
        "containers: [{name: a, image: b, ports: [{containerPort: #}]}]",
        "containers[0].ports[0].containerPort",
        1,
        65535
    )]
    [InlineData(
        "containers: [{name: a, image: b, ports: [{containerPort: 1, hostPort: #}]}]",
        "containers[0].ports[0].hostPort",
        0,
        65535
    )]
    [InlineData(
        "containers: [{name: a, image: b, livenessProbe: {tcpSocket: {port: #}}}]",
        "containers[0].livenessProbe.tcpSocket.port",
        1,
        65535
    )]
    [InlineData(
        "containers: [{name: a, image: b, livenessProbe: {tcpSocket: {port: 1}, successThreshold: #}}]",
        "containers[0].livenessProbe.successThreshold",
        0,
        1
    )]
    [InlineData(
        "volumes: [{name: a, configMap: {name: a, defaultMode: #}}], containers: [{name: a, image: b}]",
        "volumes[0].configMap.defaultMode",
        0,
        511
    )]
    [InlineData(
        "affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: #, preference: {matchExpressions: [{key: a, operator: Exists}]}}]}}, containers: [{name: a, image: b}]",
        "affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight",
        1,
        100
    )]
    [InlineData(
        "activeDeadlineSeconds: #, containers: [{name: a, image: b}]",
        "activeDeadlineSeconds",
        1,
        int.MaxValue
    )]
    [InlineData(
        "securityContext: {runAsUser: #}, containers: [{name: a, image: b}]",
        "securityContext.runAsUser",
        0,
        int.MaxValue
    )]
    [InlineData(
        "topologySpreadConstraints: [{maxSkew: #, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}], containers: [{name: a, image: b}]",
        "topologySpreadConstraints[0].maxSkew",
        1,
        null
    )]
    public void A_pod_takes_numbers_from_one_to_another(string spec, string path, int least, int? most)
    {
        string Yaml(long number) => $"{Pod}  {Lines(Number(spec, number), "  ")}\n";

        Holds(Yaml, $"spec.{path}", least, most);
    }

    [Theory]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: #}]}", "ports[0].nodePort", 30000, 32767)]
    [InlineData("{ports: [{port: #}]}", "ports[0].port", 1, 65535)]
    [InlineData("{ports: [{port: 80, targetPort: #}]}", "ports[0].targetPort", 0, 65535)]
    [InlineData(
        "{ports: [{port: 80}], sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: #}}}",
        "sessionAffinityConfig.clientIP.timeoutSeconds",
        1,
        86400
    )]
    public void A_service_takes_numbers_from_one_to_another(string spec, string path, int least, int most) =>
        Holds(
            number => $"apiVersion: v1\nkind: Service\nmetadata: {{name: demo}}\nspec: {Number(spec, number)}\n",
            $"spec.{path}",
            least,
            most
        );

    [Theory]
    [InlineData("v1", "ConfigMap", 253)]
    [InlineData("v1", "Service", 63)]
    [InlineData("v1", "Namespace", 63)]
    [InlineData("batch/v1", "CronJob", 52)]
    public void A_name_has_so_many_letters_at_most(string apiVersion, string kind, int most)
    {
        string Yaml(int length) =>
            $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: {new string('a', length)}}}\n";

        Assert.DoesNotContain("metadata.name", Refused(Yaml(most)));
        Assert.Contains("metadata.name", Refused(Yaml(most + 1)));
    }

    [Fact]
    public void A_label_has_63_letters_at_most()
    {
        string Yaml(int length) =>
            $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a, labels: {{key: {new string('a', length)}}}}}\n";

        Assert.Empty(Refused(Yaml(63)));
        Assert.NotEmpty(Refused(Yaml(64)));
    }

    private static void Holds(Func<long, string> yaml, string path, long least, long? most)
    {
        Assert.False(Refuses(yaml(least), path));
        Assert.True(Refuses(yaml(least - 1), path));
        if (most is { } bound)
        {
            Assert.False(Refuses(yaml(bound), path));
            Assert.True(Refuses(yaml(bound + 1), path));
        }
    }

    // Some rules name the object that holds the number, some the number itself.
    private static bool Refuses(string yaml, string path) =>
        Refused(yaml).Any(refused => refused!.StartsWith(path, StringComparison.Ordinal));

    private static IEnumerable<string?> Refused(string yaml) => Findings.Of(yaml, "--profile", "baseline").Refused();

    private static string Number(string text, long number) =>
        text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // At the outermost level a comma ends a line; inside of braces the text is YAML as it is.
    private static string Lines(string fields, string indent = "    ")
    {
        var depth = 0;
        return string.Concat(
                fields.Select(c =>
                {
                    depth +=
                        c is '{' or '[' ? 1
                        : c is '}' or ']' ? -1
                        : 0;
                    return c == ',' && depth == 0 ? $"\n{indent}" : c.ToString();
                })
            )
            .Replace($"\n{indent} ", $"\n{indent}", StringComparison.Ordinal);
    }
}
