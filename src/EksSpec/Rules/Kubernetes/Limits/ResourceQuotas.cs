namespace EksSpec.Rules;

/// <summary>How much a namespace may use.</summary>
internal sealed partial class ResourceQuotas : RuleGroup<V1ResourceQuota>
{
    public override void Check(V1ResourceQuota subject, Report report)
    {
        if (subject.Spec is not { } spec)
        {
            return;
        }

        using var at = report.At("spec");
        foreach (var (name, quantity) in report.Each("hard", spec.Hard))
        {
            var isCountable = name.Contains('/', StringComparison.Ordinal) || QuotaResources.IsQuota(name);
            var error = QuotaResources.Error(name) ?? (isCountable ? null : "is nothing that a quota can be on");
            var amount = Quantities.OfResource(quantity);
            var isCut = ResourceNames.IsWhole(name) && !Quantities.IsWhole(amount);
            var meant = error is null ? null : QuotaResources.Meant(name);
            report.Misspelled(error, NameKnown, "", $"'{name}'", Respelled.Key(meant, spec.Hard!));
            report.If(amount < 0 || isCut, ValueFits, "", $"The amount of '{name}' is {quantity}.");
        }

        QuotaScopes.Check(spec, report);
    }
}
