namespace EksSpec.Rules;

/// <summary>Claims of devices.</summary>
internal sealed class ResourceClaims : RuleGroup<Resourcev1ResourceClaim>
{
    public override void Check(Resourcev1ResourceClaim subject, Report report)
    {
        using var at = report.At("spec");
        DeviceClaims.Check(subject.Spec?.Devices, report);
    }
}
