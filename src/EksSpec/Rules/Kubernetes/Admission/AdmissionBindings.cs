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
        if (report.Required(spec.PolicyName, PolicyName, "policyName"))
        {
            report.Subdomain(spec.PolicyName, PolicyName, "policyName");
        }

        CheckParamRef(spec.ParamRef, report);
        if (spec.MatchResources is not null)
        {
            using var inside = report.At("matchResources");
            ResourceMatching.Check(spec.MatchResources, report);
        }

        CheckActions(spec.ValidationActions, report);
    }

    private static void CheckParamRef(V1ParamRef? reference, Report report)
    {
        if (reference is null)
        {
            return;
        }

        using var at = report.At("paramRef");
        var named = !string.IsNullOrEmpty(reference.Name);
        if (named)
        {
            report.Misspelled(
                KubernetesNames.PathSegmentError(reference.Name),
                ParamRef,
                "name",
                $"name '{reference.Name}'"
            );
        }

        LabelSelectors.Check(reference.Selector, "selector", report);
        if (named && reference.Selector is not null)
        {
            report.Add(ParamRef, "name", "The parameters are named and selected.");
            report.Add(ParamRef, "selector", "The parameters are named and selected.");
        }
        else if (!named && reference.Selector is null)
        {
            report.Add(ParamRef, "", "The parameters are neither named nor selected.");
        }

        if (report.Required(reference.ParameterNotFoundAction, NotFound, "parameterNotFoundAction"))
        {
            report.OneOf(reference.ParameterNotFoundAction, NotFoundActions, NotFound, "parameterNotFoundAction");
        }
    }

    private static void CheckActions(IList<string>? actions, Report report)
    {
        if (actions is not { Count: > 0 })
        {
            report.Add(ActionsFit, "validationActions", "There are no actions.");
            return;
        }

        for (var i = 0; i < actions.Count; i++)
        {
            using var at = report.At("validationActions", i);
            report.If(actions.IndexOf(actions[i]) < i, ActionsFit, "", $"'{actions[i]}' is given twice.");

            report.OneOf(actions[i] ?? "", Actions, ActionsFit, "");
        }

        report.If(
            actions.Contains("Deny") && actions.Contains("Warn"),
            ActionsFit,
            "validationActions",
            $"Deny and Warn say the same thing twice."
        );
    }
}
