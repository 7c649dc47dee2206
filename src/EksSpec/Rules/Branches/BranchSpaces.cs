namespace EksSpec.Rules;

/// <summary>The namespaces of branches in a site. What all branches of a blueprint have is told of the first.</summary>
internal sealed class BranchSpaces
{
    private static readonly string[] Lives =
    [
        BranchMarks.ExpiresAt,
        BranchMarks.ExpiresAfter,
        BranchMarks.IdleAfter,
        BranchMarks.JanitorExpires,
        BranchMarks.JanitorTimeToLive,
    ];

    private readonly Dictionary<string, string> _blueprints = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, string)> _told = [];
    private readonly List<(SpecObject Space, string Blueprint)> _withoutLife = [];

    private BranchSpaces() { }

    /// <summary>The namespaces of branches; absent where there are none.</summary>
    public static BranchSpaces? Of(SiteView site)
    {
        BranchSpaces? spaces = null;
        foreach (var (item, space) in site.Of<V1Namespace>())
        {
            if (
                space.Metadata?.Labels is { } labels
                && labels.ContainsKey(BranchMarks.Slug)
                && labels.TryGetValue(BranchMarks.Blueprint, out var blueprint)
            )
            {
                spaces ??= new();
                spaces._blueprints.TryAdd(item.Ref.Name, blueprint);
                if (space.Metadata.Annotations is not { } notes || !Array.Exists(Lives, notes.ContainsKey))
                {
                    spaces._withoutLife.Add((item, blueprint));
                }
            }
        }

        return spaces;
    }

    /// <summary>The namespaces that say nothing of an end, one of each blueprint.</summary>
    public IEnumerable<SpecObject> WithoutLife =>
        _withoutLife.DistinctBy(each => each.Blueprint).Select(each => each.Space);

    /// <summary>Whether an object is in the namespace of a branch, and the first of its kind and name among those of a blueprint.</summary>
    /// <param name="item">The object.</param>
    /// <param name="name">What it is called, or a part of it.</param>
    public bool IsFirst(SpecObject item, string name) =>
        _blueprints.TryGetValue(item.Namespace, out var blueprint) && _told.Add((blueprint, item.Ref.Kind, name));

    /// <summary>What ends environments at set times; absent where nothing in the site does.</summary>
    public static SpecObject? CleanupOf(SiteView site)
    {
        foreach (var (item, job) in site.Of<V1CronJob>())
        {
            if (job.Metadata?.Labels?.ContainsKey(BranchMarks.Cleanup) == true)
            {
                return item;
            }
        }

        return null;
    }
}
