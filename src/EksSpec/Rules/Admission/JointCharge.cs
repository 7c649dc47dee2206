namespace EksSpec.Rules;

/// <summary>What several objects take together.</summary>
internal sealed class JointCharge(IReadOnlyList<QuotaCharge> parts) : QuotaCharge
{
    public override decimal On(string resource) => parts.Sum(part => part.On(resource));

    public override bool IsIn(V1ScopedResourceSelectorRequirement scope) => parts.All(part => part.IsIn(scope));
}
