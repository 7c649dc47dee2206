using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>How long the slugs of a blueprint's branches may be: every name that holds one has to stay within its limit.</summary>
/// <param name="Length">The most characters, never fewer than a slug needs.</param>
/// <param name="Tightest">The name that leaves the least; <see langword="null"/> where none has a limit.</param>
/// <param name="Objects">What was rendered for a branch that stands for all.</param>
internal sealed record SlugBudget(int Length, SlugUse? Tightest, ValueList<SpecObject> Objects)
{
    /// <summary>Finds the names with a slug in them, by what is rendered for a branch that stands for all.</summary>
    public static SlugBudget Of(EnvironmentBuilder blueprint)
    {
        DraftSite site = new(blueprint.Cluster.Folder, blueprint.Cluster, null);
        site.AddFiles(blueprint.Rehearsal());
        var objects = site.AllObjects(rehearsing: true).ToValueList();
        var tightest = objects.SelectMany(item => SlugUse.In(item.Value!)).MinBy(use => use.Room);
        return new(Math.Clamp(tightest?.Room ?? 0, BranchSlug.MinLength, BranchSlug.MaxLength), tightest, objects);
    }
}
