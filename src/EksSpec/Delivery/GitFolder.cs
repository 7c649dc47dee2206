namespace EksSpec;

/// <summary>Where in Git the files are that a fleet was written to, so that Argo CD or Flux finds them.</summary>
/// <param name="Url">The repository: <c>https://git.example.com/shop/deploy.git</c>.</param>
public sealed record GitFolder(string Url)
{
    /// <summary>The folder of the repository that <see cref="Fleet.WriteTo(string)"/> wrote into.</summary>
    /// <value>Without <c>/</c> at both ends; empty for the repository itself.</value>
    public string Path { get; init; } = "";

    /// <summary>Branch, tag or commit of the repository.</summary>
    /// <value><c>HEAD</c> for its usual branch.</value>
    public string Revision { get; init; } = "HEAD";

    /// <summary>A repository whose root holds the files.</summary>
    /// <param name="url">The repository.</param>
    public static implicit operator GitFolder(string url) => new(url);

    internal string PathOf(string path) => Path.Length == 0 ? path : $"{Path}/{path}";
}
