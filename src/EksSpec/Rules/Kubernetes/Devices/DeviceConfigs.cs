namespace EksSpec.Rules;

/// <summary>What a class or a claim tells the driver of its devices.</summary>
internal static partial class DeviceConfigs
{
    private const int MaxLength = 10 * 1024;

    /// <summary>Looks at the configuration that the report stands at.</summary>
    public static void Check(V1OpaqueDeviceConfiguration? opaque, Report report)
    {
        report.If(opaque is null, OpaqueNeeded, "opaque", $"The configuration says nothing.");
        if (opaque is null)
        {
            return;
        }

        using var at = report.At("opaque");
        var parameters = opaque.Parameters as InlineDocument;
        report.Misspelled(DriverNames.Error(opaque.Driver), OpaqueDriver, "driver", $"The driver '{opaque.Driver}'");
        report.If(opaque.Parameters is null, OpaqueNeeded, "parameters", $"There are no parameters.");
        var isMap = parameters is null or { Kind: InlineDocumentKind.Map };
        report.If(!isMap, OpaqueShape, "parameters", $"The parameters are no map.");
        var length = parameters?.ToString().Length ?? 0;
        report.If(length > MaxLength, OpaqueShape, "parameters", $"The parameters are {ByteCount.Text(length)} long.");
    }
}
