using EksSpec.Reading;

namespace EksSpec;

/// <summary>
/// All clusters with everything that is meant for them: what builders make and what is read from files. Rules, placement and
/// reports read it; nobody changes it.
/// </summary>
public sealed class Landscape
{
    private Func<Landscape>? _asMeant;

    internal Landscape(ValueList<Site> sites, ValueList<SpecObject> objects) => (Sites, Objects) = (sites, objects);

    /// <summary>The sites, in the order of their ClusterConfigs; last the one of objects whose cluster isn't known.</summary>
    public ValueList<Site> Sites { get; }

    /// <summary>Every object once, in the order it was read or built: ClusterConfigs, manifests, and documents that can't be read.</summary>
    public ValueList<SpecObject> Objects { get; }

    /// <summary>A landscape of values that nobody read or built: one site for each ClusterConfig, with all the other objects.</summary>
    /// <param name="values">
    /// <see cref="ClusterConfig"/>s, <c>k8s.Models</c> objects and <see cref="InlineDocument"/>s, in any order; never changed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> or one of them is null.</exception>
    public static Landscape Of(params IEnumerable<object> values) => Of(values, PodTemplates.Default);

    /// <summary>A landscape of values that nobody read or built: one site for each ClusterConfig, with all the other objects.</summary>
    /// <param name="values">
    /// <see cref="ClusterConfig"/>s, <c>k8s.Models</c> objects and <see cref="InlineDocument"/>s, in any order; never changed.
    /// </param>
    /// <param name="templates">Where custom resources keep their pod templates.</param>
    /// <exception cref="ArgumentNullException">An argument, or one of the values, is null.</exception>
    public static Landscape Of(IEnumerable<object> values, PodTemplates templates)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(templates);
        return SiteFinder.Group(
            values
                .Select(value => new SpecObject("", value ?? throw new ArgumentNullException(nameof(values))))
                .ToValueList(),
            new() { Templates = templates }
        );
    }

    /// <summary>A landscape of documents that were read, with the sites that their files say.</summary>
    /// <param name="documents">The documents, in any order.</param>
    /// <param name="options">What else is known of them; absent, nothing.</param>
    /// <returns>
    /// A document belongs to the site that names its file; else to the ClusterConfig in its own folder or in the nearest folder
    /// above it, and there, where kustomizations reach it, to each of their sets. Where a folder has several ClusterConfigs,
    /// nothing says which of them its objects are meant for, so they count for each. A single ClusterConfig is meant by all
    /// files, unless these describe one object in several folders: then they are trees that have nothing to do with each other,
    /// and each is a site of its own, as are all files that have no ClusterConfig.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    public static Landscape Of(IEnumerable<SpecDocument> documents, LandscapeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        options ??= LandscapeOptions.Default;
        var all = documents.ToList();
        var landscape = Of(all, static document => document.Value, options);
        landscape._asMeant = all.Exists(static document => document.Meant is not null) ? Guesses(all, options) : null;
        return landscape;
    }

    /// <summary>
    /// The same objects in the same order, with a guess in place of each value that was refused and reads as absent;
    /// <see langword="null"/> where nothing was refused.
    /// </summary>
    internal Landscape? AsMeant() => _asMeant?.Invoke();

    private static Func<Landscape> Guesses(List<SpecDocument> all, LandscapeOptions options) =>
        () => Of(all, static document => document.Meant ?? document.Value, options);

    private static Landscape Of(List<SpecDocument> all, Func<SpecDocument, object?> valueOf, LandscapeOptions options)
    {
        var objects = new SpecObject[all.Count];
        for (var i = 0; i < objects.Length; i++)
        {
            objects[i] = new("", valueOf(all[i]), all[i], all[i].Findings);
        }

        return SiteFinder.Group(new(objects), options);
    }
}
