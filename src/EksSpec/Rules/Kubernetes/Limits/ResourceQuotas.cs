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
        foreach (var (name, quantity) in spec.Hard ?? new Dictionary<string, ResourceQuantity>())
        {
            using var item = report.At("hard", name);
            var error =
                QuotaResources.Error(name)
                ?? (
                    name.Contains('/', StringComparison.Ordinal) || QuotaResources.IsQuota(name)
                        ? null
                        : "is nothing that a quota can be on"
                );
            report.If(error is not null, NameKnown, "", $"'{name}' {error}.");

            var amount = Quantities.OfResource(quantity);
            report.If(
                amount < 0 || (ResourceNames.IsWhole(name) && !Quantities.IsWhole(amount)),
                ValueFits,
                "",
                $"The amount of '{name}' is {quantity}."
            );
        }

        QuotaScopes.Check(spec, report);
    }
}
