namespace EksSpec.Rules;

/// <summary>Where a MutatingAdmissionPolicy holds, and with which parameters.</summary>
internal sealed class MutatingBindings : RuleGroup<V1MutatingAdmissionPolicyBinding>
{
    public override void Check(V1MutatingAdmissionPolicyBinding subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        AdmissionBindings.Check(spec.PolicyName, spec.ParamRef, spec.MatchResources, report);
    }
}
