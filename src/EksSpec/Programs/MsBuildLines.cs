namespace EksSpec.Programs;

/// <summary>Findings and changes as MSBuild reads them from the output of a program: it tells them at file and line.</summary>
internal static class MsBuildLines
{
    /// <summary>The code of a file that is not as the fleet has it.</summary>
    private const string Drift = "EKSDRIFT";

    public static string Of(Finding finding)
    {
        var severity = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "message",
        };
        var subject = finding.Object is { } item ? $"{item} {finding.Path}: " : "";
        return Line(
            finding.Position?.ToString(),
            severity,
            finding.Rule.Id,
            $"{subject}{finding.Message} {finding.Fix}"
        );
    }

    public static string Of(FleetComparison comparison, string directory) =>
        string.Concat([
            .. comparison.Added.Select(change =>
                Line(Place(change.Path, directory), "error", Drift, "The file is missing: write the fleet.")
            ),
            .. comparison.Changed.SelectMany(change => Changes(change, Place(change.Path, directory))),
            .. comparison.Stale.Select(path =>
                Line(Place(path, directory), "error", Drift, "The fleet no longer has this file: delete it.")
            ),
        ]);

    private static IEnumerable<string> Changes(FleetChange change, string place) =>
        change.Places.Count == 0
            ? [Line(place, "error", Drift, "The file is not as the fleet has it: write the fleet.")]
            : change.Places.Select(changed =>
                Line(
                    changed.Position?.ToString() ?? place,
                    "error",
                    Drift,
                    $"{changed.Object} {changed.Path} is another one in {place}: write the fleet."
                )
            );

    private static string Place(string path, string directory) => $"{directory.TrimEnd('/', '\\')}/{path}";

    private static string Line(string? place, string severity, string code, string text) =>
        $"{place ?? "EksSpec"}: {severity} {code}: {DisplayText.Clean(text)}\n";
}
