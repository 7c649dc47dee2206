namespace EksSpec;

/// <summary>Which custom resources make pods, and where they keep the pod template: a table to be extended. It can't be changed.</summary>
/// <remarks>
/// Kubernetes' own kinds aren't in it: where they keep their pods is known. A kind that is in no table is looked through for
/// something that looks like a pod template, and what has one is said not to be looked at.
/// </remarks>
public sealed partial class PodTemplates
{
    private readonly Lazy<Dictionary<string, Entry>> _kinds;

    private PodTemplates(Lazy<Dictionary<string, Entry>> kinds) => _kinds = kinds;

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

    /// <summary>What is known of a kind; null for nothing.</summary>
    internal Entry? Find(string? apiVersion, string? kind) =>
        apiVersion?.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && kind is not null
            ? _kinds.Value.GetValueOrDefault(Key(apiVersion[..slash], kind))
            : null;

    private static string Key(string group, string kind) => $"{group}/{kind}";

    private PodTemplates With(string group, string kind, Entry entry)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        ArgumentException.ThrowIfNullOrEmpty(kind);
        Dictionary<string, Entry> kinds = new(_kinds.Value) { [Key(group, kind)] = entry };
        return new(new Lazy<Dictionary<string, Entry>>(kinds));
    }

    /// <summary>What is known of a kind: its templates, else why nobody sees its pods, else that it makes none.</summary>
    internal sealed record Entry(ValueList<PodTemplatePlace> Places, string? Unseen);
}
