namespace EksSpec.Rules;

/// <summary>A device that a driver offers.</summary>
internal static partial class SliceDevices
{
    private const int MaxProperties = 32;
    private const int MaxConditions = 4;

    /// <summary>Looks at the device the report stands at.</summary>
    public static void Check(V1Device device, Report report)
    {
        report.Label(device.Name ?? "", NameSpelled, "name");
        var properties = (device.Attributes?.Count ?? 0) + (device.Capacity?.Count ?? 0);
        var isTooMuch = properties > MaxProperties;
        report.If(isTooMuch, TooMany, "", $"The device has {properties} attributes and capacities.");
        DeviceAttributes.Check(device.Attributes, report);
        CheckCapacity(device, report);
        DeviceTolerations.CheckTaints(device.Taints, report);
        DeviceCounters.CheckConsumed(device.ConsumesCounters, report);
        CheckConditions(device.BindingConditions ?? [], device.BindingFailureConditions ?? [], report);
    }

    private static void CheckCapacity(V1Device device, Report report)
    {
        foreach (var (name, capacity) in report.Each("capacity", device.Capacity))
        {
            report.Misspelled(DeviceNames.Error(name), NameSpelled, "", $"The capacity '{name}'");
            if (capacity?.RequestPolicy is { } policy)
            {
                var isShared = device.AllowMultipleAllocations == true;
                report.If(!isShared, CapacityPolicies.PolicyFits, "requestPolicy", $"Nobody shares the device.");
                using var at = report.At("requestPolicy");
                CapacityPolicies.Check(policy, isShared ? Quantities.OfAny(capacity.Value) : null, report);
            }
        }
    }

    private static void CheckConditions(IList<string> good, IList<string> bad, Report report)
    {
        CheckList(good, "bindingConditions", report);
        CheckList(bad, "bindingFailureConditions", report);
        var isHalf = good.Count == 0 != (bad.Count == 0);
        report.If(isHalf, Conditions, "bindingConditions", $"The device has one kind of conditions without the other.");
        var both = good.FirstOrDefault(bad.Contains);
        report.If(both is not null, Conditions, "bindingFailureConditions", $"'{both}' means success and failure.");
    }

    private static void CheckList(IList<string> names, string field, Report report)
    {
        report.If(names.Count > MaxConditions, Conditions, field, $"There are {names.Count} conditions.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in report.Each(field, names))
        {
            report.QualifiedName(name, Conditions, "");
            report.If(!seen.Add(name), Conditions, "", $"'{name}' is given twice.", Mend.Remove);
        }
    }
}
