using System.Text.Json;
using System.Text.Json.Nodes;
using EksSpec.LoadBalancing;
using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Tests.Conformance;

/// <summary>Holds what becomes of Ingresses against what the AWS Load Balancer Controller made of them.</summary>
public class IngressGroupConformanceTests
{
    // What depends on what is there in an AWS account, nobody can say who doesn't ask it.
    private const int Groups = 703 - 13;

    private static readonly string[] Compared = ["group", "members", "leaving", "listeners", "targetGroups"];

    [Fact]
    public void Every_group_comes_out_as_the_controller_makes_it()
    {
        var compared = 0;
        List<string> wrong = [];
        foreach (
            var line in File.ReadLines(Path.Combine(Repository.Tests, "Conformance", "Data", "ingress-groups.jsonl"))
        )
        {
            var scenario = JsonNode.Parse(line)!;
            var made = Make(scenario);
            foreach (var (kind, ours) in new[] { ("refused", Refused(made)), ("outside", Outside(made)) })
            {
                if (!JsonNode.DeepEquals(ours, scenario[kind]))
                {
                    wrong.Add($"{scenario["id"]} {kind}: {ours.ToJsonString()}");
                }
            }

            foreach (var (theirs, ours) in scenario["groups"]!.AsArray().Zip(made.Groups))
            {
                if (theirs!["needsAws"] is null)
                {
                    compared++;
                    wrong.AddRange(Differences(theirs, ours).Select(what => $"{scenario["id"]} {ours.Name}: {what}"));
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(Groups, compared);
    }

    private static IEnumerable<string> Differences(JsonNode theirs, IngressGroup ours)
    {
        var error = (ours.Faults is [var first, ..] ? first : null)?.Error;
        var others = theirs["others"]?.AsArray().Select(other => (string?)other) ?? [];
        if (error != (string?)theirs["error"] && !others.Contains(error))
        {
            yield return $"says {error}";
        }
        else if (error is null)
        {
            var json = JsonNode.Parse(
                new LoadBalancers { Groups = [ours] }
                    .ToJsonLines()
                    .Split('\n')[0]
            )!;
            foreach (var part in Compared)
            {
                if (!JsonNode.DeepEquals(WithoutAws(theirs[part]), WithoutAws(json[part])))
                {
                    yield return $"{part} {json[part]?.ToJsonString()}";
                }
            }
        }
    }

    // The ARN of a target group or a trust store that is named by its name.
    private static JsonNode? WithoutAws(JsonNode? part)
    {
        var text = part?.ToJsonString();
        return text is null
            ? null
            : JsonNode.Parse(
                text.Replace(
                        "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/legacy-tg/0123456789abcdef",
                        "legacy-tg",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "arn:aws:elasticloadbalancing:eu-central-1:111122223333:truststore/corp/1",
                        "corp-ca",
                        StringComparison.Ordinal
                    )
            );
    }

    private static LoadBalancers Make(JsonNode scenario) =>
        LoadBalancers.Of(
            Landscape.Of(SpecReader.Read((string)scenario["objects"]!)).Sites[0],
            new()
            {
                ClusterName = "dev",
                Certificates = scenario["certificates"]!
                    .AsArray()
                    .Select(known => new KnownCertificate(
                        (string)known!["arn"]!,
                        known["domains"]!.AsArray().Select(domain => (string)domain!).ToValueList()
                    ))
                    .ToValueList(),
            }
        );

    private static JsonArray Refused(LoadBalancers made) =>
        new([
            .. made.Refused.Select(refusal => new JsonObject
            {
                ["object"] =
                    refusal.Object.Ref.Kind == "Ingress"
                        ? $"Ingress {IdOf(refusal.Object)}"
                        : $"{refusal.Object.Ref.Kind} {refusal.Object.Ref.Name}",
                ["error"] = refusal.Error,
            }),
        ]);

    private static JsonArray Outside(LoadBalancers made) =>
        new([
            .. made.Outside.Select(item => new JsonObject { ["ingress"] = IdOf(item.Ingress), ["error"] = item.Error }),
        ]);

    private static string IdOf(SpecObject item) => $"{item.Ref.Namespace ?? "default"}/{item.Ref.Name}";
}
