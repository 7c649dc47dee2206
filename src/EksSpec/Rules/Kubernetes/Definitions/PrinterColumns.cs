namespace EksSpec.Rules;

/// <summary>The columns that kubectl shows of custom resources.</summary>
internal static partial class PrinterColumns
{
    private static readonly string[] Types = ["boolean", "date", "integer", "number", "string"];

    private static readonly string[] Formats =
    [
        "byte",
        "date",
        "date-time",
        "double",
        "float",
        "int32",
        "int64",
        "password",
    ];

    /// <summary>Looks at the columns.</summary>
    public static void Check(IList<V1CustomResourceColumnDefinition>? columns, Report report)
    {
        foreach (var column in report.Each("additionalPrinterColumns", columns))
        {
            report.Required(column.Name, ColumnFits, "name");
            if (report.Required(column.Type, ColumnFits, "type"))
            {
                report.OneOf(column.Type, Types, ColumnFits, "type");
            }

            report.OneOfIfSet(column.Format, Formats, ColumnFits, "format");
            if (report.Required(column.JsonPath, ColumnFits, "jsonPath"))
            {
                var error = JsonPaths.Error(column.JsonPath);
                report.Misspelled(error, ColumnFits, "jsonPath", $"The path '{column.JsonPath}'");
            }
        }
    }
}
