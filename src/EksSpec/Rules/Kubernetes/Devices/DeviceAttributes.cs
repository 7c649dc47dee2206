namespace EksSpec.Rules;

/// <summary>What a device is like.</summary>
internal static partial class DeviceAttributes
{
    private const int MaxLength = 64;

    /// <summary>Looks at the attributes of a device.</summary>
    public static void Check(IDictionary<string, V1DeviceAttribute>? attributes, Report report)
    {
        foreach (var (name, attribute) in report.Each("attributes", attributes))
        {
            report.Misspelled(DeviceNames.Error(name), SliceDevices.NameSpelled, "", $"The attribute '{name}'");
            var (text, version) = (attribute?.StringValue, attribute?.Version);
            object?[] values = [attribute?.BoolValue, attribute?.IntValue, text, version];
            var count = values.Count(value => value is not null);
            report.If(count != 1, OneValue, "", $"The attribute '{name}' has {count} values.");
            report.If(text?.Length > MaxLength, ValueFits, "string", $"The text has {text?.Length} characters.");
            report.If(
                version?.Length > MaxLength,
                ValueFits,
                "version",
                $"The version has {version?.Length} characters."
            );
            var isOther = version is not null && !SemanticVersion.Matches(version);
            report.If(isOther, ValueFits, "version", $"The version is '{version}'.");
        }
    }
}
