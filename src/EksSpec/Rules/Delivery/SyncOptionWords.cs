namespace EksSpec.Rules;

/// <summary>The options of a sync, which Argo CD compares letter by letter and else passes over.</summary>
internal static class SyncOptionWords
{
    // Argo CD asks for these words; other values are what it does anyway.
    private static readonly string[] OfBoth =
    [
        "Prune",
        "Delete",
        "Validate",
        "SkipDryRunOnMissingResource",
        "PruneLast",
        "Replace",
        "Force",
        "ServerSideApply",
    ];

    private static readonly string[] OfApplications =
    [
        "CreateNamespace",
        "ApplyOutOfSyncOnly",
        "PrunePropagationPolicy",
        "ClientSideApplyMigration",
        "FailOnSharedResource",
        "RespectIgnoreDifferences",
    ];

    private static readonly string[] All = [.. OfBoth, .. OfApplications];
    private static readonly string[] Propagations = ["foreground", "background", "orphan"];

    /// <summary>What is wrong with an option in the annotation of an object; absent where nothing is.</summary>
    public static string? ErrorOfObject(string option) =>
        OfApplications.Contains(NameOf(option), StringComparer.Ordinal)
            ? $"{NameOf(option)} is an option of Applications: Argo CD doesn't look for it at an object."
            : ErrorOf(option);

    /// <summary>What is wrong with an option of an Application; absent where nothing is.</summary>
    public static string? ErrorOfApplication(string option) =>
        NameOf(option) == "Force"
            ? "Force is an option of objects: an Application is forced by whoever asks for the sync."
            : ErrorOf(option);

    private static string? ErrorOf(string option)
    {
        var name = NameOf(option);
        var value = option.Length > name.Length ? option[(name.Length + 1)..] : null;
        string[] values = name switch
        {
            "PrunePropagationPolicy" => Propagations,
            "Prune" or "Delete" => ["true", "false", "confirm"],
            _ => ["true", "false"],
        };
        return !All.Contains(name, StringComparer.Ordinal)
                ? $"Argo CD knows no sync option '{name}'.{Meant.Question(Meant.Nearest(name, All))}"
            : value is null ? $"'{name}' has no value, and Argo CD looks for {name}=true."
            : !values.Contains(value, StringComparer.Ordinal)
                ? $"'{value}' is no value of {name}: Argo CD knows {string.Join(", ", values)}."
            : null;
    }

    private static string NameOf(string option) =>
        option.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? option[..end] : option;
}
