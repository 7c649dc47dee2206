namespace EksSpec.Rules;

/// <summary>What a claim of devices takes: devices of each class, as many as it may be given.</summary>
internal sealed class DeviceCharge(Resourcev1ResourceClaim claim) : ObjectCharge("ResourceClaim", "resource.k8s.io")
{
    private const string OfClass = ".deviceclass.resource.k8s.io/devices";

    // So many a claim can be given at most.
    private const long All = 32;

    public override decimal On(string resource) =>
        resource.EndsWith(OfClass, StringComparison.Ordinal)
            ? (claim.Spec?.Devices?.Requests ?? []).Sum(request => Devices(request, resource[..^OfClass.Length]))
            : base.On(resource);

    private static long Devices(V1DeviceRequest? request, string wanted) =>
        request switch
        {
            { Exactly: { } exactly } => exactly.DeviceClassName == wanted
                ? Count(exactly.AllocationMode, exactly.Count)
                : 0,
            { FirstAvailable: { Count: > 0 } some } => some.Max(one =>
                one?.DeviceClassName == wanted ? Count(one.AllocationMode, one.Count) : 0
            ),
            _ => 0,
        };

    private static long Count(string? mode, long? count) => mode == "All" ? All : count ?? 1;
}
