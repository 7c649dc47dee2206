using EksSpec.CustomResources;
using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>How the Flux Operator finds branches, and what it makes of them.</summary>
internal static class FluxSources
{
    private const string Found = "$found";

    private static readonly BranchTemplate Template = new(TemplateLanguage.Flux, "$slug", "$name", "$commit");

    /// <summary>Why Flux can't look there, or <see langword="null"/>.</summary>
    public static string? Error(BranchSource source) =>
        (source.Kind, source.Host?.Kind) switch
        {
            (BranchSourceKind.Folders, _) =>
                "Flux makes no objects of folders: they are a Kustomization's, or Argo CD's.",
            (_, GitHostKind.Bitbucket or GitHostKind.BitbucketServer) => "Flux doesn't look at Bitbucket.",
            _ => null,
        };

    /// <summary>What finds branches at a Git host.</summary>
    public static ResourceSetInputProvider Provider(BranchSource source, string name) =>
        new()
        {
            Name = name,
            Type = TypeOf(source),
            Url = UrlOf(source.Host!),
            Secret = source.Host!.Secret,
            Branches = source.Pattern,
            Labels = source.Labels.Count == 0 ? null : source.Labels,
            Limit = source.Limit,
            Every = source.Every is { } every ? $"{(long)every.TotalSeconds}s" : null,
        };

    /// <summary>Known branches as inputs.</summary>
    public static ValueList<InlineDocument> Inputs(BranchSource source) =>
        [.. source.Listed.Select(branch => Fields.Map(("branch", branch.Name), ("sha", Fields.Text(branch.Commit))))];

    /// <summary>The objects of a branch as a template.</summary>
    /// <param name="source">Where branches come from.</param>
    /// <param name="objects">The objects of any branch.</param>
    /// <param name="length">The most characters of a slug.</param>
    /// <param name="among">The names of two providers whose inputs meet: that of branches, and that of images.</param>
    public static string TemplateOf(
        BranchSource source,
        IReadOnlyList<InlineDocument> objects,
        int length,
        (string Branches, string Images)? among
    )
    {
        var number = source.Kind == BranchSourceKind.PullRequests ? $"{Found}.id" : null;
        IEnumerable<string> head =
        [
            $"{Found} := {(among is { } both ? Among(both.Branches) : "inputs")}",
            $"$commit := {Found}.sha",
            $"$branch := {Found}.branch",
            $"$name := $branch | {SlugSteps.Quoted}",
        ];
        string[] condition = among is { } pair ? [$"if eq $commit ({Among(pair.Images)}).tag"] : [];
        return string.Join(
                '\n',
                head.Concat(SlugSteps.Of("$branch", length)).Concat(condition).Select(TemplateLanguage.Flux.Step)
            )
            + $"\n{CanonicalYaml.SerializeAll(objects.Select(item => WithNumber(Template.Fill(item), number)))}"
            + (among is null ? "" : $"{TemplateLanguage.Flux.Step("end")}\n");
    }

    // Where inputs meet, each stands below the name of its provider, with _ for -.
    private static string Among(string provider) => $"index inputs \"{provider.Replace('-', '_')}\"";

    private static InlineDocument WithNumber(InlineDocument item, string? number) =>
        number is null || item["kind"]?.AsText != "Namespace"
            ? item
            : Set(item, TemplateLanguage.Flux.Expression(number), "metadata", "annotations", BranchMarks.PullRequest);

    private static InlineDocument Set(InlineDocument map, string value, params ReadOnlySpan<string> path)
    {
        var key = path[0];
        var below = path.Length == 1 ? value : Set(map[key] ?? InlineDocument.OfMap(), value, path[1..]);
        return InlineDocument.OfMap(
            map[key] is null
                ? map.Entries.With(KeyValuePair.Create(key, below))
                : map.Entries.Select(entry => entry.Key == key ? KeyValuePair.Create(key, below) : entry).ToValueList()
        );
    }

    private static string TypeOf(BranchSource source)
    {
        var isPull = source.Kind == BranchSourceKind.PullRequests;
        return source.Host!.Kind switch
        {
            GitHostKind.GitLab => isPull ? "GitLabMergeRequest" : "GitLabBranch",
            GitHostKind.CodeCommit => isPull ? "AWSCodeCommitPullRequest" : "AWSCodeCommitBranch",
            var kind => $"{kind}{(isPull ? "PullRequest" : "Branch")}",
        };
    }

    private static string UrlOf(GitHost host) =>
        host.Kind switch
        {
            GitHostKind.AzureDevOps =>
                $"{host.Api ?? "https://dev.azure.com"}/{host.Owner}/{host.Project}/_git/{host.Repository}",
            GitHostKind.CodeCommit =>
                $"https://git-codecommit.{host.Owner}.{AwsDomain(host.Owner)}/v1/repos/{host.Repository}",
            GitHostKind.GitLab => $"{host.Api ?? "https://gitlab.com"}/{host.Owner}/{host.Repository}",
            _ => $"{host.Api ?? "https://github.com"}/{host.Owner}/{host.Repository}",
        };

    private static string AwsDomain(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
}
