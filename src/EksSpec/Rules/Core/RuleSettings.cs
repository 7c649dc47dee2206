using EksSpec.Reading;

namespace EksSpec.Rules;

/// <summary>
/// What a settings file says, the <c>.eksspec.yaml</c> of a repository. It is written as a document of <c>apiVersion:
/// eksspec.io/v1</c> and <c>kind: Settings</c> with <c>profile</c>, <c>asOf</c>, <c>kubernetesVersion</c>, <c>external</c>,
/// <c>accounts</c>, <c>suppress</c>, <c>crds</c>, <c>exclude</c> and <c>sites</c>.
/// </summary>
public sealed partial class RuleSettings
{
    /// <summary>What the rules are told.</summary>
    /// <value><see cref="RuleOptions.Default"/> as far as the file leaves it open.</value>
    public RuleOptions Options { get; init; } = RuleOptions.Default;

    /// <summary>Which files of a folder are passed over: patterns as in a <c>.gitignore</c>.</summary>
    /// <value>Empty unless it is set.</value>
    public ValueList<string> Exclude { get; init; } = [];

    /// <summary>
    /// CustomResourceDefinitions that others have put into the clusters: files, folders and patterns, as seen from the settings file.
    /// They are read by the tool; a program gives them to <see cref="RuleOptions.Definitions"/>.
    /// </summary>
    /// <value>Empty unless it is set.</value>
    public ValueList<string> Crds { get; init; } = [];

    /// <summary>Which files are meant together, for which cluster: files, folders and patterns, as seen from the settings file.</summary>
    /// <value>Empty unless it is set: then folders and kustomizations say it.</value>
    public ValueList<SitePlan> Sites { get; init; } = [];

    /// <summary>Reads settings.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="findings">
    /// What is wrong with it, each with what was expected; the settings are usable only where there is nothing.
    /// </param>
    /// <returns>The settings; what they leave out has its default.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="yaml"/> is null.</exception>
    public static RuleSettings Read(string yaml, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var documents = SpecReader.Read(yaml);
        var found = documents.SelectMany(document => document.Findings).ToList();
        findings = found;
        if (
            documents
            is not [{ ApiVersion: "eksspec.io/v1", Kind: "Settings", Value: InlineDocument settings } document]
        )
        {
            found.Add(
                new(
                    NotUnderstood,
                    "",
                    "The file does not hold one document of apiVersion eksspec.io/v1 and kind Settings."
                )
            );
            return new();
        }

        return new SettingsReader(document, found).Read(settings);
    }
}
