using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>How long the slugs of a blueprint's branches may be: every name that holds one has to stay within its limit.</summary>
/// <param name="Length">The most characters, never fewer than a slug needs.</param>
/// <param name="Tightest">The name that leaves the least; <see langword="null"/> where none has a limit.</param>
internal sealed record SlugBudget(int Length, SlugUse? Tightest)
{
    /// <summary>Finds the names with a slug in them, by what is rendered for a branch that stands for all.</summary>
    public static SlugBudget Of(EnvironmentBuilder blueprint)
    {
        DraftSite site = new(blueprint.Cluster.Folder, blueprint.Cluster, null);
        var made = site.FilesOf(blueprint.Rehearsal()).SelectMany(file => file.Manifests);
        var tightest = made.SelectMany(each => SlugUse.In(each.Object.Value!)).MinBy(use => use.Room);
        return new(Math.Clamp(tightest?.Room ?? 0, BranchSlug.MinLength, BranchSlug.MaxLength), tightest);
    }
}
