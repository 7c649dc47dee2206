namespace EksSpec.Rules.Kubernetes.Admission;

/// <summary>Small manifests for the examples of the rules.</summary>
internal static class AdmissionExamples
{
    private const string Matching =
        "  matchConstraints:\n    resourceRules: [{ apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments] }]\n";

    private const string Head =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: { name: limits }\nspec:\n";

    /// <summary>A policy with what it matches and one more part.</summary>
    public static string Policy(string rest) => $"{Head}{Matching}{Indent(rest)}";

    /// <summary>A policy that matches and validates, with one more part.</summary>
    public static string Valid(string rest = "") => Policy("validations: [{ expression: \"true\" }]\n" + rest);

    /// <summary>A policy that validates, with what it matches.</summary>
    public static string Matches(string rules) => $"{Head}  validations: [{{ expression: \"true\" }}]\n{Indent(rules)}";

    /// <summary>A binding with one more part.</summary>
    public static string Binding(string rest) =>
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: { name: limits }\nspec:\n"
        + Indent(rest);

    private static string Indent(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line}\n"));
}
