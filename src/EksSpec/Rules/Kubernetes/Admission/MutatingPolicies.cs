namespace EksSpec.Rules;

/// <summary>What a MutatingAdmissionPolicy changes.</summary>
internal sealed partial class MutatingPolicies : RuleGroup<V1MutatingAdmissionPolicy>
{
    private static readonly string[] Reinvocations = ["IfNeeded", "Never"];

    private static readonly string[] PatchTypes = ["ApplyConfiguration", "JSONPatch"];

    public override void Check(V1MutatingAdmissionPolicy subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        var parameters = spec.ParamKind is not null;
        AdmissionPolicies.CheckReach(spec.FailurePolicy, spec.ParamKind, spec.MatchConstraints, report);
        MatchConditions.Check(spec.MatchConditions, parameters, report);
        if (report.Required(spec.ReinvocationPolicy, Reinvocation, "reinvocationPolicy"))
        {
            report.OneOf(spec.ReinvocationPolicy, Reinvocations, Reinvocation, "reinvocationPolicy");
        }

        var variables = AdmissionPolicies.CheckVariables(spec.Variables, parameters, report);
        var environment = new CelEnvironment(parameters, authorizer: true, variables) { MakesChanges = true };
        report.If(spec.Mutations is not { Count: > 0 }, ChangesNeeded, "mutations", $"The policy changes nothing.");
        foreach (var mutation in report.Each("mutations", spec.Mutations))
        {
            CheckMutation(mutation, environment, report);
        }
    }

    private static void CheckMutation(V1Mutation mutation, CelEnvironment environment, Report report)
    {
        var type = mutation.PatchType;
        if (!report.Required(type, PatchFits, "patchType"))
        {
            return;
        }

        report.OneOf(type, PatchTypes, PatchFits, "patchType");
        var (apply, patch) = (mutation.ApplyConfiguration, mutation.JsonPatch);
        if (type == "ApplyConfiguration")
        {
            report.If(patch is not null, PatchFits, "jsonPatch", $"jsonPatch stands beside patchType {type}.");
            CheckChange(apply is not null, apply?.Expression, "applyConfiguration", CelType.Named("Object"));
        }
        else if (type == "JSONPatch")
        {
            report.If(apply is not null, PatchFits, "applyConfiguration", $"applyConfiguration stands beside {type}.");
            CheckChange(patch is not null, patch?.Expression, "jsonPatch", CelType.ListOf(CelType.Named("JSONPatch")));
        }

        void CheckChange(bool isThere, string? expression, string field, CelType result)
        {
            report.If(!isThere, PatchFits, field, $"patchType {type} needs {field}.");
            if (isThere)
            {
                using var at = report.At(field);
                PolicyExpressions.Check(expression, "expression", environment, [result], report);
            }
        }
    }
}
