namespace EksSpec.Rules;

/// <summary>The devices that a driver offers.</summary>
internal sealed partial class ResourceSlices : RuleGroup<V1ResourceSlice>
{
    private const int MaxPoolName = 253;
    private const int MaxDevices = 128;
    private const int MaxCostlyDevices = 64;

    public override void Check(V1ResourceSlice subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        report.Misspelled(DriverNames.Error(spec.Driver), OriginWrong, "driver", $"The driver '{spec.Driver}'");
        CheckPool(spec.Pool ?? new(), report);
        NodeChoices.OfSlice(spec, report);
        var isBoth = spec is { SharedCounters: not null, Devices: not null };
        report.If(isBoth, DevicesFit, "", $"The slice has devices and counters.");
        CheckDevices(spec, report);
        DeviceCounters.CheckSets(spec.SharedCounters, report);
    }

    private static void CheckPool(V1ResourcePool pool, Report report)
    {
        using var at = report.At("pool");
        var name = pool.Name ?? "";
        var error = name.Split('/').Select(KubernetesNames.DnsSubdomainError).FirstOrDefault(part => part is not null);
        report.Misspelled(error, OriginWrong, "name", $"The name '{name}'");
        report.If(name.Length > MaxPoolName, OriginWrong, "name", $"The name has {name.Length} characters.");
        var count = pool.ResourceSliceCount;
        report.If(count <= 0, OriginWrong, "resourceSliceCount", $"The pool has {count} slices.");
        report.NotNegative(pool.Generation, OriginWrong, "generation");
    }

    private static void CheckDevices(V1ResourceSliceSpec spec, Report report)
    {
        var devices = spec.Devices ?? [];
        var isCostly = devices.Any(device => device is { Taints.Count: > 0 } or { ConsumesCounters.Count: > 0 });
        var isTooLong = devices.Count > (isCostly ? MaxCostlyDevices : MaxDevices);
        report.If(isTooLong, DevicesFit, "devices", $"There are {devices.Count} devices.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var device in report.Each("devices", isTooLong ? null : devices))
        {
            SliceDevices.Check(device, report);
            NodeChoices.OfDevice(device, spec.PerDeviceNodeSelection == true, report);
            report.If(!names.Add(device.Name ?? ""), DevicesFit, "", $"Another device is named '{device.Name}' too.");
        }
    }
}
