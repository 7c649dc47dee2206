namespace EksSpec.Rules;

/// <summary>Fields of versions that are gone: the server still reads them, out of annotations.</summary>
internal static partial class OlderFields
{
    /// <summary>Looks at the generation of a DaemonSet's template.</summary>
    public static void CheckGeneration(IDictionary<string, string>? annotations, Report report) =>
        Check(annotations, "deprecated.daemonset.template.generation", isEmptyAbsent: false, long.MinValue, report);

    /// <summary>Looks at the revision that a Deployment goes back to.</summary>
    public static void CheckRollback(IDictionary<string, string>? annotations, Report report) =>
        Check(annotations, "deprecated.deployment.rollback.to", isEmptyAbsent: true, 0, report);

    private static void Check(
        IDictionary<string, string>? annotations,
        string key,
        bool isEmptyAbsent,
        long least,
        Report report
    )
    {
        if (annotations is null || !annotations.TryGetValue(key, out var text) || (isEmptyAbsent && text is null or ""))
        {
            return;
        }

        using var at = report.At("metadata.annotations", key);
        var isNumber = GoText.GoInteger.TryParse(text, out long number) && number >= least;
        report.If(!isNumber, NotANumber, "", $"'{text}' is no number that the server can read.", Mend.Remove);
    }
}
