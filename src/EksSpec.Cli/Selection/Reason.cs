namespace EksSpec.Cli.Selection;

/// <summary>Why a file or a folder is passed over.</summary>
/// <param name="One">What one such is.</param>
/// <param name="Many">What several are.</param>
internal sealed record Reason(string One, string Many)
{
    /// <summary>git ignores it.</summary>
    public static readonly Reason Ignored = new("ignored by git", "ignored by git");

    /// <summary>The call or the settings exclude it.</summary>
    public static readonly Reason Excluded = new("excluded", "excluded");

    /// <summary>Its name begins with a dot.</summary>
    public static readonly Reason Hidden = new("hidden folder", "hidden folders");

    /// <summary>Others fill it.</summary>
    public static readonly Reason Foreign = new(
        "folder of packages or build output",
        "folders of packages or build output"
    );

    /// <summary>Helm makes objects of what is in it.</summary>
    public static readonly Reason HelmTemplates = new(
        "folder of Helm templates or charts",
        "folders of Helm templates or charts"
    );

    /// <summary>Helm reads it.</summary>
    public static readonly Reason HelmValues = Of("Helm values file");

    /// <summary>It says what a chart is.</summary>
    public static readonly Reason HelmChart = Of("Helm chart file");

    /// <summary>kustomize makes objects with it.</summary>
    public static readonly Reason Kustomization = Of("kustomization");

    /// <summary>Somebody fills its gaps before it is YAML.</summary>
    public static readonly Reason Template = Of("template");

    /// <summary>It says what a package needs, or how it is built.</summary>
    public static readonly Reason Package = Of("package file");

    /// <summary>It is for another program.</summary>
    public static readonly Reason OtherProgram = new(
        "configuration of another program",
        "configurations of other programs"
    );

    /// <summary>It has apiVersion and kind, and nothing else that objects have.</summary>
    public static readonly Reason Nameless = new("file without metadata", "files without metadata");

    /// <summary>It has no apiVersion and kind.</summary>
    public static readonly Reason Neither = new(
        "file without apiVersion and kind",
        "files without apiVersion and kind"
    );

    /// <summary>A file of a sort that has a plain plural.</summary>
    public static Reason Of(string one) =>
        new(one, one.EndsWith("ch", StringComparison.Ordinal) ? $"{one}es" : $"{one}s");
}
