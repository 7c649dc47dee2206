using System.Buffers;

namespace EksSpec.Rules;

/// <summary>The parameters of StorageClasses, as the drivers of EBS and EFS read them.</summary>
internal sealed partial class ClassParameters : RuleGroup<SiteView>
{
    private const string Field = "parameters";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, made) in site.Of<V1StorageClass>())
        {
            var driver = made.Parameters is { Count: > 0 } ? CsiDriver.Find(made.Provisioner) : null;
            report.On(item);
            if (driver?.IsDisk == true)
            {
                CheckDisks(made.Parameters!, made.Provisioner != driver.Name, report);
            }
            else if (driver == CsiDriver.Efs)
            {
                CheckFiles(made.Parameters!, report);
            }
        }
    }

    private static void CheckDisks(IDictionary<string, string> parameters, bool isInTree, Report report)
    {
        foreach (var (key, value) in parameters)
        {
            using var at = report.At(Field, key);
            if (!EbsParameters.IsKnown(key, isInTree))
            {
                var near = Meant.Nearest(key, EbsParameters.Keys);
                report.Add(
                    Unknown,
                    "",
                    $"The driver of EBS refuses a class with a parameter '{key}'.{Meant.Question(near)}",
                    mend: Mend.Rename(Meant.Of(key, EbsParameters.Keys))
                );
                continue;
            }

            CheckValue(key, value ?? "", report);
        }

        report.If(
            EbsParameters.Number(parameters, "iops") > 0 && EbsParameters.Number(parameters, "iopsPerGB") > 0,
            Value,
            Field,
            $"The class gives iops and iopsPerGB; the driver takes one of them."
        );
    }

    private static void CheckValue(string key, string value, Report report)
    {
        var isNumber = !EbsParameters.IsOf(EbsParameters.Numbers, key) || GoInteger.TryParse(value, out int _);
        report.If(!isNumber, Value, "", $"{key} '{value}' is no whole number.");
        if (EbsParameters.IsOf(["csi.storage.k8s.io/fstype", "fsType"], key) && value.Length > 0)
        {
            report.OneOf(value, EbsParameters.FileSystems, Value, "");
        }

        var isOff = EbsParameters.IsOf(EbsParameters.Switches, key) && value is not ("true" or "false");
        report.If(isOff, NotASwitch, "", $"{key} is '{value}', which the driver takes for false.", MeantBy(value));
    }

    private static Mend MeantBy(string value) =>
        value.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" or "1" => Mend.Text("true"),
            "FALSE" or "NO" or "OFF" or "0" => Mend.Text("false"),
            _ => default,
        };

    private static void CheckFiles(IDictionary<string, string> parameters, Report report)
    {
        var mode = parameters.TryGetValue("provisioningMode", out var said) ? said : null;
        var isMode = mode is "efs-ap" or "s3files-ap";
        var isThere =
            parameters.ContainsKey("fileSystemId")
            || parameters.ContainsKey("fileSystemIdConfigRef")
            || parameters.ContainsKey("fileSystemIdSecretRef");
        report.If(
            mode is null,
            FilesIncomplete,
            Field,
            $"provisioningMode is missing.",
            Mend.Text("efs-ap").At("parameters.provisioningMode")
        );
        report.If(
            mode is not null && !isMode,
            FilesIncomplete,
            "parameters.provisioningMode",
            $"The driver of EFS has no provisioningMode '{mode}'.",
            Mend.Text("efs-ap")
        );
        report.If(!isThere, FilesIncomplete, Field, $"fileSystemId is missing.");
        report.If(
            parameters.TryGetValue("fileSystemId", out var id) && !IsFileSystem(id),
            FilesIncomplete,
            "parameters.fileSystemId",
            $"'{id}' is not the id of a file system, such as fs-0a1b2c3d4e5f60718."
        );
    }

    // What a template or a variable fills in, nobody knows here.
    private static bool IsFileSystem(string? id) =>
        id is not null
        && (
            id.AsSpan().ContainsAny("${<")
            || VariableReferences.IsConstantLike(id)
            || (
                id.StartsWith("fs-", StringComparison.Ordinal)
                && id.Length > 3
                && id.AsSpan(3).IndexOfAnyExcept(HexDigits) < 0
            )
        );
}
