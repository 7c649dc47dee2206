using EksSpec.Builders;
using EksSpec.GoText;

namespace EksSpec;

/// <summary>Which branches get an environment when a tool makes them: Argo CD, Flux or Spinnaker.</summary>
public sealed record BranchSource
{
    private BranchSource(BranchSourceKind kind) => Kind = kind;

    /// <summary>The folders of environments that <see cref="ClusterBuilder.AddBranchEnvironments(EnvironmentBuilder, IEnumerable{Branch}, CallSite)"/> wrote. For Argo CD.</summary>
    public static BranchSource Folders { get; } = new(BranchSourceKind.Folders);

    /// <summary>Labels that a pull request has to have.</summary>
    /// <value>Empty: none.</value>
    public ValueList<string> Labels { get; init; } = [];

    /// <summary>The most branches that get an environment.</summary>
    /// <value><see langword="null"/> for what Flux takes: 100. Argo CD has no such limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or more than 10,000.</exception>
    public int? Limit
    {
        get;
        init => field = value is { } limit ? Guard.Between(limit, 1, 10_000) : null;
    }

    /// <summary>How often the tool looks, beside what the Git host tells it.</summary>
    /// <value><see langword="null"/> for what the tool takes: Argo CD 30 minutes, Flux 10.</value>
    /// <exception cref="ArgumentException">The time isn't whole seconds, or less than one.</exception>
    public TimeSpan? Every
    {
        get;
        init => field = value is { } time ? TimeSpan.FromSeconds(Guard.Seconds(time, 1)) : null;
    }

    internal BranchSourceKind Kind { get; }

    internal GitHost? Host { get; private init; }

    internal string? Pattern { get; private init; }

    internal ValueList<Branch> Listed { get; private init; } = [];

    /// <summary>What every branch begins with, as far as its expression tells it in so many letters.</summary>
    internal string Beginning => Pattern is null ? "" : BeginningOf(Pattern);

    /// <summary>The branches of open pull requests.</summary>
    /// <param name="host">The repository.</param>
    /// <param name="branches">Regular expression, as Go reads it, that a branch has to match; without it all.</param>
    /// <exception cref="ArgumentException">Go doesn't read the expression.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="host"/> is null.</exception>
    public static BranchSource PullRequests(GitHost host, string? branches = null) =>
        new(BranchSourceKind.PullRequests)
        {
            Host = Guard.Given(host),
            Pattern = Guard.SpelledOrNull(branches, GoRegex.Error),
        };

    /// <summary>The branches of a repository.</summary>
    /// <param name="host">The repository.</param>
    /// <param name="branches">Regular expression, as Go reads it, that a branch has to match: <c>^feature/</c>, so that the main branch has none.</param>
    /// <exception cref="ArgumentException">Go doesn't read the expression.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="host"/> is null.</exception>
    public static BranchSource Branches(GitHost host, string branches) =>
        new(BranchSourceKind.Branches) { Host = Guard.Given(host), Pattern = Guard.Spelled(branches, GoRegex.Error) };

    /// <summary>Branches that the program knows.</summary>
    /// <param name="branches">The branches, each with its commit.</param>
    /// <exception cref="ArgumentException">A branch has no commit.</exception>
    public static BranchSource Known(params IEnumerable<Branch> branches)
    {
        ValueList<Branch> known = [.. Guard.Given(branches)];
        return known.FirstOrDefault(branch => branch.Commit is null) is { } bare
            ? throw new ArgumentException($"Branch '{bare.Name}' has no commit.", nameof(branches))
            : new(BranchSourceKind.Known) { Listed = known };
    }

    private static string BeginningOf(string pattern)
    {
        if (!pattern.StartsWith('^') || pattern.Contains('|', StringComparison.Ordinal))
        {
            return "";
        }

        var letters = string.Concat(
            pattern.Skip(1).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/')
        );
        // The last letter may be one that is repeated, or not there at all.
        return letters.Length + 1 < pattern.Length && pattern[letters.Length + 1] is '*' or '?' or '{'
            ? letters[..^1]
            : letters;
    }
}
