namespace EksSpec.Rules;

/// <summary>What a claim takes: storage, of its class too.</summary>
internal sealed class ClaimCharge(MadeClaim claim, string? defaultClass) : ObjectCharge("PersistentVolumeClaim", "")
{
    private const string OfClass = ".storageclass.storage.k8s.io/";

    public override decimal On(string resource) =>
        resource == "requests.storage" ? decimal.Ceiling(claim.Requests.Find("storage") ?? 0)
        : resource.IndexOf(OfClass, StringComparison.Ordinal) is > 0 and var end
            ? resource.AsSpan(0, end).SequenceEqual(claim.Class ?? defaultClass)
                    ? On(resource[(end + OfClass.Length)..])
                : 0
        : base.On(resource);

    public override bool IsIn(V1ScopedResourceSelectorRequirement scope) =>
        scope.ScopeName == "VolumeAttributesClass" && Fits(scope, claim.Spec.VolumeAttributesClassName);
}
