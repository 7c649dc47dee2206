using EksSpec.Findings;
using EksSpec.GoText;

namespace EksSpec.Rules.Kubernetes.Admission;

/// <summary>The CEL expressions of admission policies and webhooks.</summary>
internal static class PolicyExpressions
{
    private static readonly RuleInfo Needed = KubernetesRule.Error(
        "EKS3905",
        "A CEL expression is missing",
        "Write the expression.",
        AdmissionExamples.Policy("validations: [{ message: \"no\" }]"),
        AdmissionExamples.Policy("validations: [{ expression: \"true\", message: \"no\" }]")
    );

    private static readonly RuleInfo Compiles = KubernetesRule.Error(
        "EKS3906",
        "A CEL expression does not compile",
        "Correct the expression: its syntax, its names, or the types that it compares.",
        AdmissionExamples.Policy("validations: [{ expression: \"object.spec.replicas <= \" }]"),
        AdmissionExamples.Policy("validations: [{ expression: \"object.spec.replicas <= 5\" }]")
    );

    private static readonly RuleInfo ResultFits = KubernetesRule.Error(
        "EKS3907",
        "A CEL expression gives a value of the wrong type",
        "Compare or convert, so that it gives a bool (a validation, a condition) or a string (a message).",
        AdmissionExamples.Policy("validations: [{ expression: \"object.spec.paused\" }]"),
        AdmissionExamples.Policy("validations: [{ expression: \"object.spec.paused == true\" }]")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [Needed, Compiles, ResultFits];

    /// <summary>Looks at an expression that has to be there and gives one of some types; all types are fine if none is named.</summary>
    /// <returns>The type of the expression; <c>dyn</c> where it has none.</returns>
    public static CelType Check(
        string? expression,
        string field,
        CelEnvironment environment,
        ReadOnlySpan<CelType> results,
        Report report
    )
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            report.Add(Needed, field, "The expression is empty.");
            return CelType.Dyn;
        }

        var (type, error) = CelCompiler.Compile(expression, environment);
        if (type is null)
        {
            report.Add(Compiles, field, $"The expression does not compile: {error}.");
            return CelType.Dyn;
        }

        if (!results.IsEmpty && !results.Contains(type))
        {
            report.Add(ResultFits, field, $"The expression gives {type}, not {results[0]}.");
        }

        return type;
    }
}
