namespace EksSpec.Rules;

/// <summary>What claims and pods get that name no class.</summary>
/// <param name="StorageClass">The class of claims; absent where the site marks none.</param>
/// <param name="PriorityClass">The priority class of pods; absent where the site has none for all.</param>
internal sealed record SiteDefaults(string? StorageClass, string? PriorityClass)
{
    private static readonly KeyValuePair<string, string> Mark = new(
        "storageclass.kubernetes.io/is-default-class",
        "true"
    );

    /// <summary>Those of a site.</summary>
    public static SiteDefaults Of(SiteView site)
    {
        string? storage = null;
        foreach (var (item, _) in site.Of<V1StorageClass>())
        {
            storage ??= item.Metadata?.Annotations?.Contains(Mark) == true ? item.Ref.Name : null;
        }

        string? priority = null;
        foreach (var (item, value) in site.Of<V1PriorityClass>())
        {
            priority ??= value.GlobalDefault == true ? item.Ref.Name : null;
        }

        return new(storage, priority);
    }
}
