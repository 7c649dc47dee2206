using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Rules.Kubernetes.Pods;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Limits;

/// <summary>How much a namespace may use.</summary>
internal sealed class ResourceQuotas : RuleGroup<V1ResourceQuota>
{
    private const string Head = "apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: team-a }\nspec:\n";

    private static readonly RuleInfo NameKnown = KubernetesRule.Error(
        "EKS3835",
        "A ResourceQuota limits something that quotas do not know",
        "Write a standard resource such as requests.cpu, or count/<resource>.<group>.",
        Head + "  hard: { deployments: \"5\" }\n",
        Head + "  hard: { count/deployments.apps: \"5\" }\n"
    );

    private static readonly RuleInfo ValueFits = KubernetesRule.Error(
        "EKS3836",
        "An amount of a ResourceQuota is negative, or not whole where things are counted",
        "Write a whole number that is not negative.",
        Head + "  hard: { pods: 2500m }\n",
        Head + "  hard: { pods: \"2\" }\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [NameKnown, ValueFits, .. QuotaScopes.Rules];

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
            if (error is not null)
            {
                report.Add(NameKnown, "", $"'{name}' {error}.");
            }

            var amount = Quantities.OfResource(quantity);
            if (amount < 0 || (ResourceNames.IsWhole(name) && !Quantities.IsWhole(amount)))
            {
                report.Add(ValueFits, "", $"The amount of '{name}' is {quantity}.");
            }
        }

        QuotaScopes.Check(spec, report);
    }
}
