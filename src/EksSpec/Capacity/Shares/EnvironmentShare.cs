namespace EksSpec.Capacity;

/// <summary>A cluster divided into one environment, which is to be multiplied, and everything else.</summary>
internal sealed class EnvironmentShare
{
    private EnvironmentShare(
        Site site,
        (string Name, string Space) named,
        IReadOnlyList<SpecObject> one,
        HashSet<SpecObject> family
    )
    {
        (Name, Namespace) = named;
        Objects = one.ToHashSet();
        var there = site.Objects.ToHashSet();
        Others = site.With(site.Objects.Where(item => !family.Contains(item)));
        Together = site.With([
            .. site.Objects.Where(item => Objects.Contains(item) || !family.Contains(item)),
            .. one.Where(item => !there.Contains(item)),
        ]);
    }

    /// <summary>What the environment is called.</summary>
    public string Name { get; }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>The objects of the environment.</summary>
    public IReadOnlySet<SpecObject> Objects { get; }

    /// <summary>The cluster without any environment of that kind.</summary>
    public Site Others { get; }

    /// <summary>The cluster with one of them.</summary>
    public Site Together { get; }

    /// <summary>Divides a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="environment">The environment as its program names it, or its namespace.</param>
    /// <returns><see langword="null"/> where the site has no such environment.</returns>
    public static EnvironmentShare? Of(Site site, string environment)
    {
        List<SpecObject> one = [.. site.Objects.Where(item => item.Environment == environment)];
        if (one.Count == 0)
        {
            one.AddRange(site.Objects.Where(item => IsIn(item, environment)));
        }

        return one.Count == 0 ? null : Of(site, environment, one);
    }

    /// <summary>Divides a site for an environment that it need not have.</summary>
    /// <param name="site">The site.</param>
    /// <param name="name">What the environment is called, where it has no namespace.</param>
    /// <param name="one">The objects of the environment.</param>
    public static EnvironmentShare Of(Site site, string name, IReadOnlyList<SpecObject> one)
    {
        var space = one.Select(SpaceOf).FirstOrDefault(space => space.Length > 0) ?? name;
        // A blueprint stays beside its branches; its branches don't beside it.
        var blueprint = one.Select(BlueprintOf).FirstOrDefault(followed => followed is not null) ?? space;
        var followers = site.Objects.Where(item => BlueprintOf(item) == blueprint).Select(item => item.Ref.Name);
        HashSet<string> spaces = [.. followers];
        return new(site, (name, space), one, [.. one, .. site.Objects.Where(item => spaces.Contains(SpaceOf(item)))]);
    }

    /// <summary>The namespaces of a site, in ordinal order.</summary>
    public static IEnumerable<string> NamesIn(Site site) =>
        site.Objects.Select(SpaceOf).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal);

    private static string? BlueprintOf(SpecObject item) =>
        item.Ref.Kind == "Namespace" && item.Metadata?.Labels?.TryGetValue(BranchMarks.Blueprint, out var name) is true
            ? name
            : null;

    private static bool IsIn(SpecObject item, string space) => SpaceOf(item) == space;

    // A namespace is part of what is in it.
    private static string SpaceOf(SpecObject item) => item.Ref.Kind == "Namespace" ? item.Ref.Name : item.Namespace;
}
