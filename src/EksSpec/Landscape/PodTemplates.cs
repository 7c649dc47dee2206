namespace EksSpec;

/// <summary>Which custom resources make pods, and where they keep the pod template: a table to be extended. It can't be changed.</summary>
/// <remarks>
/// Kubernetes' own kinds aren't in it: where they keep their pods is known. A kind that is in no table is looked through for
/// something that looks like a pod template, and what has one is said not to be looked at.
/// </remarks>
public sealed partial class PodTemplates
{
    private readonly Lazy<Dictionary<string, Entry>> _kinds;
    private readonly DefinedTemplates _defined;

    private PodTemplates(Lazy<Dictionary<string, Entry>> kinds, DefinedTemplates defined) =>
        (_kinds, _defined) = (kinds, defined);

    /// <summary>This table with one more place. A kind may have several.</summary>
    /// <param name="place">The place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="place"/> is null.</exception>
    public PodTemplates With(PodTemplatePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var earlier = _kinds.Value.GetValueOrDefault(Key(place.Group, place.Kind))?.Places ?? [];
        return With(
            place.Group,
            place.Kind,
            new([.. earlier.Where(each => each.Template != place.Template), place], null)
        );
    }

    /// <summary>This table with a kind that makes pods nobody can look at: its operator makes them of other fields.</summary>
    /// <param name="group">API group of the kind.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="reason">Why nobody can look at them, as half a sentence.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public PodTemplates WithUnseen(string group, string kind, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return With(group, kind, new([], reason));
    }

    /// <summary>This table with a kind that makes no pods, whatever its objects look like.</summary>
    /// <param name="group">API group of the kind.</param>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public PodTemplates WithoutPods(string group, string kind) => With(group, kind, new([], null));

    /// <summary>
    /// This table with what definitions say: a part of their schema that has what every pod template has, containers with a name
    /// and an image in its <c>spec</c>, is a place of one. What the table says of a kind counts more.
    /// </summary>
    /// <param name="definitions">The definitions; never changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="definitions"/> is null.</exception>
    public PodTemplates WithDefinitions(IEnumerable<V1CustomResourceDefinition> definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return new(_kinds, _defined.With(definitions));
    }

    /// <summary>What is known of a kind; null for nothing.</summary>
    internal Entry? Find(string? apiVersion, string? kind)
    {
        if (apiVersion?.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash) || kind is null)
        {
            return null;
        }

        var key = Key(apiVersion[..slash], kind);
        return _kinds.Value.GetValueOrDefault(key) ?? _defined.Find(key);
    }

    /// <summary>What a kind is found by.</summary>
    internal static string Key(string group, string kind) => $"{group}/{kind}";

    private PodTemplates With(string group, string kind, Entry entry)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        ArgumentException.ThrowIfNullOrEmpty(kind);
        Dictionary<string, Entry> kinds = new(_kinds.Value) { [Key(group, kind)] = entry };
        return new(new Lazy<Dictionary<string, Entry>>(kinds), _defined);
    }

    /// <summary>What is known of a kind: its templates, else why nobody sees its pods, else that it makes none.</summary>
    internal sealed record Entry(ValueList<PodTemplatePlace> Places, string? Unseen);
}
