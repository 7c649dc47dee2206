using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using LabBase;

namespace EksSpec.Tests.Reports;

/// <summary>The files of LabBase with a mistake here and there, as hands make them.</summary>
internal static class BrokenLabBase
{
    // File, what stands there, what is written instead.
    private static readonly (string File, string Right, string Wrong)[] Mistakes =
    [
        ("labbase-nonprod/cluster.yaml", "version: \"1.34\"", "version: 1.30 # as the old one"),
        ("labbase-nonprod/cluster.yaml", "volumeSize: 80", "volumesize: 80"),
        ("labbase-nonprod/cluster.yaml", "effect: NoSchedule", "effect: NoShedule"),
        ("labbase-nonprod/cluster.yaml", "minSize: 2\n  maxSize: 6", "minSize: 6\n  maxSize: 2"),
        ("labbase-nonprod/develop/api.yaml", "cpu: 250m", "cpu: 250 m"),
        ("labbase-nonprod/develop/api.yaml", "        pathType: Prefix\n", ""),
        ("labbase-nonprod/develop/web.yaml", "key: spotInstance", "key: spotinstance"),
        ("labbase-prod/cluster.yaml", "- m5.large", "- m5.huge"),
        ("labbase-prod/production/api.yaml", "port: 80\n", "port: 80000\n"),
        ("labbase-prod/production/api.yaml", "name: cpu\n", "name: cpu\n      extra: {\"on\": 日本語, no: 1}\n"),
        ("labbase-prod/production/nightly.yaml", "jobTemplate:", "jobTemplate: {"),
    ];

    private const string Secret = """
        apiVersion: v1
        kind: Secret
        metadata: {name: Database_Login, namespace: production}
        stringData: {user: labbase, password: hunter2}

        """;

    /// <summary>Its documents, file after file.</summary>
    public static Landscape Landscape { get; } = EksSpec.Landscape.Of(Files().SelectMany(Read));

    /// <summary>What the rules say of it.</summary>
    public static CheckResult Result { get; } = SpecRules.Check(Landscape, new() { Profile = RuleProfile.Baseline });

    private static IEnumerable<(string Path, string Text)> Files()
    {
        foreach (var file in LabBaseFleet.Describe().Build().Files)
        {
            var text = file.Text;
            foreach (var (_, right, wrong) in Mistakes.Where(mistake => mistake.File == file.Path))
            {
                Assert.Contains(right, text, StringComparison.Ordinal);
                var start = text.IndexOf(right, StringComparison.Ordinal);
                text = $"{text[..start]}{wrong}{text[(start + right.Length)..]}";
            }

            yield return (file.Path, text);
        }

        yield return ("labbase-prod/production/secret.yaml", Secret);
    }

    private static IEnumerable<SpecDocument> Read((string Path, string Text) file) =>
        SpecReader.Read(file.Text, new() { File = file.Path });
}
