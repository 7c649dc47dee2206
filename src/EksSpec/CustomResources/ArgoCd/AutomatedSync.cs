namespace EksSpec.CustomResources;

/// <summary>What Argo CD does without being asked.</summary>
public sealed record AutomatedSync
{
    /// <summary>Whether objects go that are no longer in Git.</summary>
    /// <value><c>prune</c>.</value>
    public bool Prune { get; init; } = true;

    /// <summary>Whether changes in the cluster are undone.</summary>
    /// <value><c>selfHeal</c>.</value>
    public bool SelfHeal { get; init; } = true;

    /// <summary>Whether everything goes where nothing is left in Git.</summary>
    /// <value><c>allowEmpty</c>; <see langword="null"/> leaves it out: then such a sync is refused.</value>
    public bool? AllowEmpty { get; init; }

    /// <summary>Whether it is in force.</summary>
    /// <value><c>enabled</c>; <see langword="null"/> leaves it out: it is.</value>
    public bool? Enabled { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("enabled", Fields.Flag(Enabled)),
            ("prune", Prune),
            ("selfHeal", SelfHeal),
            ("allowEmpty", Fields.Flag(AllowEmpty))
        );
}
