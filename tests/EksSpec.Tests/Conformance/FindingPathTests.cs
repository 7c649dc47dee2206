using System.Reflection;
using System.Text.Json.Serialization;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Rules;
using k8s.Models;

namespace EksSpec.Tests.Conformance;

/// <summary>The path of a finding is one that a document can have, whoever refuses the document.</summary>
public class FindingPathTests
{
    [Fact]
    public void Every_step_of_a_path_is_a_field_an_item_or_a_key_of_the_kubernetes_model()
    {
        var documents = ConformanceData
            .Manifests()
            .Select(document => document.Yaml)
            .Concat(RuleCatalog.All.Select(rule => RuleExamples.Of(rule).Fails).OfType<string>());
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var seen = 0;
        foreach (var yaml in documents)
        {
            var landscape = Landscape.Of(SpecReader.Read(yaml));
            var result = SpecRules.Check(landscape, new() { Profile = RuleProfile.Strict });
            foreach (var item in landscape.Objects.Where(item => item.Value is k8s.IKubernetesObject))
            {
                // What the reader doesn't know is no part of the model by nature.
                foreach (var finding in result.In(item).Except(item.Document!.Findings))
                {
                    seen++;
                    if (!IsIn(item.Value!.GetType(), finding.Path) && finding.Rule.Id is not ("EKS3001" or "EKS3002"))
                    {
                        wrong.Add($"{finding.Rule.Id} {item.Ref.Kind} {finding.Path}");
                    }
                }
            }
        }

        Assert.True(seen > 10_000, $"Only {seen} findings were looked at.");
        Assert.Empty(wrong);
    }

    private static bool IsIn(Type? type, SpecPath path)
    {
        var steps = new Stack<SpecPath>();
        for (var step = path; step.Parent is not null; step = step.Parent)
        {
            steps.Push(step);
        }

        while (type is not null && type != typeof(object) && steps.TryPop(out var step))
        {
            type = Step(type, step);
        }

        return type is not null;
    }

    private static Type? Step(Type type, SpecPath step) =>
        type.IsGenericType && typeof(IDictionary<,>) == type.GetGenericTypeDefinition()
            ? step.Key is null
                ? null
                : type.GetGenericArguments()[1]
            : type.IsGenericType && typeof(IList<>) == type.GetGenericTypeDefinition()
                ? step.Key is null
                    ? type.GetGenericArguments()[0]
                    : null
                : type.Namespace == typeof(V1Pod).Namespace
                    ? type.GetProperties()
                        .FirstOrDefault(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == step.Key)
                        ?.PropertyType
                    : null;
}
