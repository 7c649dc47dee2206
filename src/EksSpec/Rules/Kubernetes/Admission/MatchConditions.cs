using EksSpec.Findings;
using EksSpec.GoText;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Admission;

/// <summary>The conditions under which an admission policy or webhook is asked.</summary>
internal static class MatchConditions
{
    private const int MaxConditions = 64;

    private static readonly RuleInfo NameWrong = KubernetesRule.Error(
        "EKS3908",
        "The name of a match condition is missing, misspelled or given twice",
        "Name every condition differently, as [prefix/]name.",
        AdmissionExamples.Valid(
            "matchConditions: [{ name: a, expression: \"true\" }, { name: a, expression: \"false\" }]"
        ),
        AdmissionExamples.Valid(
            "matchConditions: [{ name: a, expression: \"true\" }, { name: b, expression: \"false\" }]"
        )
    );

    private static readonly RuleInfo TooMany = KubernetesRule.Error(
        "EKS3909",
        "There are more than 64 match conditions",
        "Join conditions with &&.",
        AdmissionExamples.Valid($"matchConditions: [{Conditions(65)}]"),
        AdmissionExamples.Valid($"matchConditions: [{Conditions(2)}]")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [NameWrong, TooMany];

    /// <summary>Looks at the conditions.</summary>
    public static void Check(IList<V1MatchCondition>? conditions, bool parameters, Report report)
    {
        if (conditions is not { Count: > 0 })
        {
            return;
        }

        if (conditions.Count > MaxConditions)
        {
            report.Add(TooMany, "matchConditions", $"There are {conditions.Count} conditions.");
        }

        var environment = new CelEnvironment(parameters, authorizer: true, variables: null);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < conditions.Count; i++)
        {
            using var at = report.At("matchConditions", i);
            var condition = conditions[i] ?? new();
            PolicyExpressions.Check(condition.Expression, "expression", environment, [CelType.Bool], report);
            if (!FieldChecks.Required(condition.Name, "name", NameWrong, report))
            {
                continue;
            }

            FieldChecks.QualifiedName(condition.Name, "name", NameWrong, report);
            if (!names.Add(condition.Name))
            {
                report.Add(NameWrong, "name", $"Another condition is named '{condition.Name}' too.");
            }
        }
    }

    private static string Conditions(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => $"{{ name: c{i}, expression: \"true\" }}"));
}
