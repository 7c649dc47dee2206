using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Where Spinnaker reads the files that a fleet was written to.</summary>
public sealed record SpinnakerFiles
{
    private readonly Func<string, string> _referenceOf;

    private SpinnakerFiles(string type, string account, Func<string, string> referenceOf, string? version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        (Type, Account, _referenceOf, Version) = (type, account, referenceOf, version);
    }

    /// <summary>Type of the artifacts.</summary>
    /// <value><c>manifestArtifact.type</c>.</value>
    public string Type { get; }

    /// <summary>Spinnaker's account of the artifacts.</summary>
    /// <value><c>manifestArtifactAccount</c>.</value>
    public string Account { get; }

    /// <summary>The folder that the fleet was written into, without <c>/</c> at both ends.</summary>
    /// <value>Empty for the root.</value>
    public string Path { get; init; } = "";

    private string? Version { get; }

    /// <summary>Files in a repository at GitHub.</summary>
    /// <param name="account">Spinnaker's account for it.</param>
    /// <param name="owner">Owner of the repository.</param>
    /// <param name="repository">Name of the repository.</param>
    /// <param name="branch">Branch, tag or commit.</param>
    /// <returns>Artifacts of type <c>github/file</c>.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static SpinnakerFiles AtGitHub(string account, string owner, string repository, string branch = "main")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        ArgumentException.ThrowIfNullOrWhiteSpace(repository);
        ArgumentException.ThrowIfNullOrWhiteSpace(branch);
        return new(
            "github/file",
            account,
            path => $"https://api.github.com/repos/{owner}/{repository}/contents/{path}",
            branch
        );
    }

    /// <summary>Files that a web server has.</summary>
    /// <param name="account">Spinnaker's account for it.</param>
    /// <param name="url">What comes before the path of a file.</param>
    /// <returns>Artifacts of type <c>http/file</c>.</returns>
    /// <exception cref="ArgumentException">The account is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    public static SpinnakerFiles AtUrl(string account, Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new("http/file", account, path => $"{url.OriginalString.TrimEnd('/')}/{path}", null);
    }

    /// <summary>A file as artifact.</summary>
    internal InlineDocument ArtifactOf(string file)
    {
        var path = Path.Length == 0 ? file : $"{Path}/{file}";
        return Fields.Map(
            ("type", Type),
            ("name", path),
            ("reference", _referenceOf(path)),
            ("version", Fields.Text(Version)),
            ("artifactAccount", Account)
        );
    }
}
