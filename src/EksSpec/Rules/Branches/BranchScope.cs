namespace EksSpec.Rules;

/// <summary>What the environment of a branch has beside its namespace.</summary>
internal sealed partial class BranchScope : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (BranchSpace.AllOf(site) is not { } spaces)
        {
            return;
        }

        var places = site.Objects.GroupBy(PlaceOf).ToList();
        foreach (var place in places)
        {
            if (OnlyOf(place, spaces) is { } space)
            {
                foreach (var item in place.Where(item => !IsWithin(item, space)))
                {
                    report
                        .On(item)
                        .Add(
                            NotWithin,
                            "metadata",
                            $"It stands {WhereOf(item)}, and every branch like '{space.Branch}' would write it again: the last one applied wins, and the first one deleted takes it along."
                        );
                }
            }
        }
    }

    // What was built says its environment; of files, a folder is one.
    private static (string?, string?) PlaceOf(SpecObject item) =>
        (item.Environment, item.Document is { } document ? FilePaths.FolderOf(document.File ?? "") : null);

    /// <summary>The branch that a place is for: of files, only where nothing else in them has a namespace of its own.</summary>
    private static BranchSpace? OnlyOf(
        IGrouping<(string? Environment, string? Folder), SpecObject> place,
        Dictionary<string, BranchSpace> spaces
    )
    {
        if (place.Key is (null, null))
        {
            return null;
        }

        var names = place.Where(item => item.Ref.Kind == "Namespace").Select(item => item.Ref.Name).ToList();
        return
            names is [var only]
            && spaces.GetValueOrDefault(only) is { } space
            && (
                place.Key.Environment is not null
                || place.All(item => item.Ref.Kind == "Namespace" || IsOfCluster(item) || item.Namespace == only)
            )
            ? space
            : null;
    }

    private static bool IsWithin(SpecObject item, BranchSpace space) =>
        item == space.Object || (!IsOfCluster(item) && item.Namespace == space.Name);

    private static string WhereOf(SpecObject item) =>
        IsOfCluster(item) ? "in no namespace" : $"in namespace '{item.Namespace}'";

    // Custom kinds of the whole cluster are called so, and have no namespace.
    private static bool IsOfCluster(SpecObject item) =>
        item.Namespace.Length == 0
        || (
            item is { Value: InlineDocument, Ref.Namespace: null }
            && item.Ref.Kind.StartsWith("Cluster", StringComparison.Ordinal)
        );
}
