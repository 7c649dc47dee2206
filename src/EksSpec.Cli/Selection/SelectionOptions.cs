namespace EksSpec.Cli.Selection;

/// <summary>What a call and its settings say of the files to read.</summary>
internal sealed record SelectionOptions
{
    /// <summary>Nothing is said.</summary>
    public static readonly SelectionOptions Default = new();

    /// <summary>The files that nobody wants to hear of.</summary>
    public IReadOnlyList<IgnoreRules> Exclude { get; init; } = [];

    /// <summary>Whether files that are named are taken as those of a folder are, so that what is meant for nobody is passed over.</summary>
    public bool AsFound { get; init; }

    /// <summary>Files and folders to look references up in.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The sites whose files the settings name.</summary>
    public IReadOnlyList<SitePlan> Sites { get; init; } = [];

    /// <summary>The folder that the files of <see cref="Sites"/> are named from.</summary>
    public string SitesFolder { get; init; } = "";

    /// <summary>Files, folders and patterns of CustomResourceDefinitions that are only known.</summary>
    public IReadOnlyList<string> Crds { get; init; } = [];

    /// <summary>Whether each file that is passed over is to be named.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Whether nothing is to be said of what is passed over.</summary>
    public bool IsQuiet { get; init; }
}
