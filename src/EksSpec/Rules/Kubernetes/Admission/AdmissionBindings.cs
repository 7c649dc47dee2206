namespace EksSpec.Rules;

/// <summary>Where a ValidatingAdmissionPolicy holds, with which parameters, and what happens when it is broken.</summary>
internal sealed partial class AdmissionBindings : RuleGroup<V1ValidatingAdmissionPolicyBinding>
{
    private static readonly string[] Actions = ["Audit", "Deny", "Warn"];

    private static readonly string[] NotFoundActions = ["Allow", "Deny"];

    public override void Check(V1ValidatingAdmissionPolicyBinding subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        Check(spec.PolicyName, spec.ParamRef, spec.MatchResources, report);
        CheckActions(spec.ValidationActions, report);
    }

    /// <summary>Looks at what the bindings of validating and of mutating policies share.</summary>
    public static void Check(string? policy, V1ParamRef? reference, V1MatchResources? match, Report report)
    {
        if (report.Required(policy, PolicyName, "policyName"))
        {
            report.Subdomain(policy, PolicyName, "policyName");
        }

        CheckParamRef(reference, report);
        if (match is not null)
        {
            using var inside = report.At("matchResources");
            ResourceMatching.Check(match, report);
        }
    }

    private static void CheckParamRef(V1ParamRef? reference, Report report)
    {
        if (reference is null)
        {
            return;
        }

        using var at = report.At("paramRef");
        var (name, action) = (reference.Name ?? "", reference.ParameterNotFoundAction);
        var (isNamed, isSelected) = (name.Length > 0, reference.Selector is not null);
        var isBoth = isNamed && isSelected;
        report.Misspelled(KubernetesNames.PathSegmentError(name), ParamRef, "name", $"name '{name}'");
        report.If(isBoth, ParamRef, "name", $"The parameters are named and selected.");
        report.If(isBoth, ParamRef, "selector", $"The parameters are named and selected.");
        report.If(!isNamed && !isSelected, ParamRef, "", $"The parameters are neither named nor selected.");
        LabelSelectors.Check(reference.Selector, "selector", report);
        if (report.Required(action, NotFound, "parameterNotFoundAction"))
        {
            report.OneOf(action, NotFoundActions, NotFound, "parameterNotFoundAction");
        }
    }

    private static void CheckActions(IList<string>? actions, Report report)
    {
        actions ??= [];
        report.If(actions.Count == 0, ActionsFit, "validationActions", $"There are no actions.");
        for (var i = 0; i < actions.Count; i++)
        {
            using var at = report.At("validationActions", i);
            report.If(actions.IndexOf(actions[i]) < i, ActionsFit, "", $"'{actions[i]}' is given twice.", Mend.Remove);
            report.OneOf(actions[i] ?? "", Actions, ActionsFit, "");
        }

        var isDouble = actions.Contains("Deny") && actions.Contains("Warn");
        report.If(isDouble, ActionsFit, "validationActions", $"Deny and Warn say the same thing twice.");
    }
}
