namespace EksSpec.Rules;

/// <summary>The namespace of a branch.</summary>
/// <param name="Object">The Namespace.</param>
/// <param name="Slug">What stands for the branch in names.</param>
internal sealed record BranchSpace(SpecObject Object, string Slug)
{
    /// <summary>Its name.</summary>
    public string Name => Object.Ref.Name;

    /// <summary>The branch as Git knows it; empty where nothing says it.</summary>
    public string Branch =>
        Object.Metadata?.Annotations?.TryGetValue(BranchMarks.BranchName, out var name) == true ? name : "";

    /// <summary>Whether the branch is one of a fork, whose code nobody here has looked at.</summary>
    public bool IsFork =>
        Object.Metadata?.Labels?.TryGetValue(BranchMarks.Fork, out var text) == true && text == "true";

    /// <summary>Those of a site, by their names; <see langword="null"/> where there are none.</summary>
    public static Dictionary<string, BranchSpace>? AllOf(SiteView site)
    {
        Dictionary<string, BranchSpace>? spaces = null;
        foreach (var (item, space) in site.Of<V1Namespace>())
        {
            if (space.Metadata?.Labels?.TryGetValue(BranchMarks.Slug, out var slug) == true && slug.Length > 0)
            {
                (spaces ??= []).TryAdd(item.Ref.Name, new(item, slug));
            }
        }

        return spaces;
    }
}
