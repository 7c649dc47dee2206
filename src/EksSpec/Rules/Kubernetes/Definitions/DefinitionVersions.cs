using System.Text;

namespace EksSpec.Rules;

/// <summary>The versions of the kind that a definition makes.</summary>
internal static partial class DefinitionVersions
{
    private const int MaxWarning = 256;

    /// <summary>Looks at the versions.</summary>
    public static void Check(IList<V1CustomResourceDefinitionVersion>? versions, Report report)
    {
        var stored = versions?.Count(version => version?.Storage == true) ?? 0;
        report.If(stored != 1, OneStored, "versions", $"{stored} versions have storage: true; one must.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in report.Each("versions", versions))
        {
            var name = version.Name ?? "";
            report.Misspelled(KubernetesNames.Dns1035LabelError(name), VersionName, "name", $"The version '{name}'");
            report.If(!names.Add(name), VersionName, "name", $"Another version is named '{name}' too.");
            CheckWarning(version, report);
            PrinterColumns.Check(version.AdditionalPrinterColumns, report);
            ScalePaths.Check(version.Subresources?.Scale, report);
            CheckSchema(version, report);
        }
    }

    private static void CheckSchema(V1CustomResourceDefinitionVersion version, Report report)
    {
        var schema = version.Schema?.OpenAPIV3Schema is { } given ? Schema.Of(given) : null;
        if (schema is null)
        {
            report.Add(SchemaNeeded, "schema.openAPIV3Schema", "The version has no schema.");
        }
        else
        {
            using var at = report.At("schema");
            using var inside = report.At("openAPIV3Schema");
            SchemaRoots.Check(schema, version.Subresources?.Status is not null, report);
        }

        SelectableFields.Check(version.SelectableFields, schema, report);
    }

    private static void CheckWarning(V1CustomResourceDefinitionVersion version, Report report)
    {
        if (version.DeprecationWarning is not { } text)
        {
            return;
        }

        var error =
            version.Deprecated != true ? "is of a version that is not deprecated"
            : text.Length == 0 ? "is empty"
            : Encoding.UTF8.GetByteCount(text) > MaxWarning ? $"is longer than {MaxWarning} characters"
            : text.Any(char.IsControl) ? "has characters that can't be printed"
            : null;
        report.Misspelled(error, WarningFits, "deprecationWarning", $"The warning");
    }
}
