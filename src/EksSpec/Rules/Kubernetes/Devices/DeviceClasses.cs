namespace EksSpec.Rules;

/// <summary>Kinds of devices that claims can ask for.</summary>
internal sealed partial class DeviceClasses : RuleGroup<V1DeviceClass>
{
    public override void Check(V1DeviceClass subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        DeviceSelectors.Check(spec.Selectors, report);
        foreach (var config in report.Each("config", DeviceClaims.Few(spec.Config, "config", report)))
        {
            DeviceConfigs.Check(config.Opaque, report);
        }

        var name = spec.ExtendedResourceName;
        var isOther = name is not null && !ResourceNames.IsExtended(name);
        report.If(isOther, ExtendedName, "extendedResourceName", $"'{name}' is no name of an extended resource.");
    }
}
