namespace EksSpec.Rules;

/// <summary>What can be changed of a volume while it is used.</summary>
internal sealed partial class AttributesClasses : RuleGroup<V1VolumeAttributesClass>
{
    public override void Check(V1VolumeAttributesClass subject, Report report)
    {
        var driver = subject.DriverName ?? "";
        var error = KubernetesNames.QualifiedNameError(driver.ToLowerInvariant());
        report.Misspelled(error, DriverSpelled, "driverName", $"The driver '{driver}'");
        StorageParameters.Check(subject.Parameters, report);
        var isEmpty = subject.Parameters is not { Count: > 0 };
        report.If(isEmpty, ParametersNeeded, "parameters", $"The class changes nothing.");
    }
}
