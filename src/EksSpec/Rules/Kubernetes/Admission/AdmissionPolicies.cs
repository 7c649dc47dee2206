namespace EksSpec.Rules;

/// <summary>What a ValidatingAdmissionPolicy demands.</summary>
internal sealed partial class AdmissionPolicies : RuleGroup<V1ValidatingAdmissionPolicy>
{
    private const int MaxAnnotations = 20;
    private const int MaxAnnotationExpression = 5 * 1024;

    private static readonly string[] FailurePolicies = ["Fail", "Ignore"];

    public override void Check(V1ValidatingAdmissionPolicy subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        var parameters = spec.ParamKind is not null;
        CheckReach(spec.FailurePolicy, spec.ParamKind, spec.MatchConstraints, report);
        MatchConditions.Check(spec.MatchConditions, parameters, report);
        var variables = CheckVariables(spec.Variables, parameters, report);
        if (spec.Validations is not { Count: > 0 } && spec.AuditAnnotations is not { Count: > 0 })
        {
            report.Add(ChecksNeeded, "validations", "The policy checks nothing.");
            report.Add(ChecksNeeded, "auditAnnotations", "The policy checks nothing.");
            return;
        }

        var asking = new CelEnvironment(parameters, authorizer: true, variables);
        var telling = new CelEnvironment(parameters, authorizer: false, variables);
        PolicyValidations.Check(spec.Validations, asking, telling, report);
        CheckAnnotations(subject.Metadata?.Name ?? "", spec.AuditAnnotations, asking, report);
    }

    /// <summary>Looks at what validating and mutating policies share: when they hold, and what they can ask.</summary>
    public static void CheckReach(string? failurePolicy, V1ParamKind? kind, V1MatchResources? match, Report report)
    {
        report.OneOf(failurePolicy ?? "Fail", FailurePolicies, FailurePolicy, "failurePolicy");
        CheckParamKind(kind, report);
        CheckMatching(match, report);
    }

    private static void CheckParamKind(V1ParamKind? kind, Report report)
    {
        if (kind is null)
        {
            return;
        }

        using var at = report.At("paramKind");
        if (report.Required(kind.ApiVersion, ParamKind, "apiVersion"))
        {
            var error = VersionError(kind.ApiVersion);
            report.Misspelled(error, ParamKind, "apiVersion", $"apiVersion '{kind.ApiVersion}'");
        }

        if (report.Required(kind.Kind, ParamKind, "kind"))
        {
            var error = KubernetesNames.Dns1035LabelError(kind.Kind.ToLowerInvariant());
            report.Misspelled(error, ParamKind, "kind", $"kind '{kind.Kind}'");
        }
    }

    private static string? VersionError(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var version = apiVersion[(slash + 1)..];
        return version.Contains('/', StringComparison.Ordinal) ? "has more than one '/'"
            : slash > 0 && KubernetesNames.DnsSubdomainError(apiVersion[..slash]) is { } error ? error
            : KubernetesNames.Dns1035LabelError(version);
    }

    private static void CheckMatching(V1MatchResources? match, Report report)
    {
        if (match is null)
        {
            report.Add(MatchingNeeded, "matchConstraints", "The policy matches nothing.");
            return;
        }

        using var at = report.At("matchConstraints");
        ResourceMatching.Check(match, report);
        var isEmpty = match.ResourceRules is not { Count: > 0 };
        report.If(isEmpty, MatchingNeeded, "resourceRules", $"The policy matches nothing.");
    }

    /// <summary>
    /// The types of the variables. A variable can use those before it. One that does not compile is there, of unknown type.
    /// </summary>
    public static Dictionary<string, CelType> CheckVariables(
        IList<V1Variable>? variables,
        bool parameters,
        Report report
    )
    {
        var types = new Dictionary<string, CelType>(StringComparer.Ordinal);
        var environment = new CelEnvironment(parameters, authorizer: true, types);
        foreach (var variable in report.Each("variables", variables))
        {
            var name = variable.Name ?? "";
            report.If(!CelCompiler.IsIdentifier(name), VariableName, "name", $"'{name}' is no CEL name.");
            var type = PolicyExpressions.Check(variable.Expression, "expression", environment, [], report);
            if (!string.IsNullOrWhiteSpace(variable.Expression))
            {
                types[name] = Declared(type);
            }
        }

        return types;
    }

    // The server knows simple types, lists and maps of variables; everything else is dyn.
    private static CelType Declared(CelType type) =>
        type.Kind is CelKind.Simple or CelKind.Null || type.Is("list") || type.Is("map")
            ? type.With(Declared)
            : CelType.Dyn;

    private static void CheckAnnotations(
        string policy,
        IList<V1AuditAnnotation>? annotations,
        CelEnvironment environment,
        Report report
    )
    {
        var count = annotations?.Count ?? 0;
        report.If(count > MaxAnnotations, TooMany, "auditAnnotations", $"There are {count} audit annotations.");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annotation in report.Each("auditAnnotations", annotations))
        {
            var (key, expression) = (annotation.Key ?? "", annotation.ValueExpression);
            var error = KubernetesNames.QualifiedNameError(policy.Length > 0 ? $"{policy}/{key}" : key);
            report.Misspelled(error, AnnotationKey, "key", $"'{policy}/{key}'");
            report.If(!keys.Add(key), AnnotationKey, "key", $"The key '{key}' is given twice.");
            if (expression?.Trim().Length > MaxAnnotationExpression)
            {
                report.Add(TooMany, "valueExpression", $"The expression is {expression.Length} long.");
            }
            else
            {
                PolicyExpressions.Check(
                    expression,
                    "valueExpression",
                    environment,
                    [CelType.Text, CelType.Null],
                    report
                );
            }
        }
    }
}
