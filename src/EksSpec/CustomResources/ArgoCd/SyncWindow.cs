namespace EksSpec.CustomResources;

/// <summary>A time in which the Applications of a project may be synced, or may not.</summary>
/// <param name="IsAllowed">Whether they may; writes <c>kind</c>: <c>allow</c> or <c>deny</c>.</param>
/// <param name="Schedule">When it begins, as cron has it: <c>0 22 * * *</c>; writes <c>schedule</c>.</param>
/// <param name="Duration">How long it is: <c>1h</c>; writes <c>duration</c>.</param>
public sealed record SyncWindow(bool IsAllowed, string Schedule, string Duration)
{
    /// <summary>Patterns of the Applications.</summary>
    /// <value><c>applications</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Applications { get; init; }

    /// <summary>Patterns of the namespaces of Applications.</summary>
    /// <value><c>namespaces</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Namespaces { get; init; }

    /// <summary>Patterns of the clusters of Applications.</summary>
    /// <value><c>clusters</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Clusters { get; init; }

    /// <summary>Whether people may sync all the same.</summary>
    /// <value><c>manualSync</c>; <see langword="null"/> leaves it out: they may not.</value>
    public bool? AllowsManualSync { get; init; }

    /// <summary>The time zone of <see cref="Schedule"/>, such as <c>Asia/Tokyo</c>.</summary>
    /// <value><c>timeZone</c>; <see langword="null"/> leaves it out: UTC.</value>
    public string? TimeZone { get; init; }

    /// <summary>Whether an Application has to fit all lists of patterns, and not one of them.</summary>
    /// <value><c>andOperator</c>; <see langword="null"/> leaves it out: one is enough.</value>
    public bool? NeedsAllPatterns { get; init; }

    /// <summary>Whether a sync that has begun may end.</summary>
    /// <value><c>syncOverrun</c>; <see langword="null"/> leaves it out: it may not.</value>
    public bool? LetsSyncsEnd { get; init; }

    /// <summary>What it is for.</summary>
    /// <value><c>description</c>; <see langword="null"/> leaves it out.</value>
    public string? Description { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("kind", IsAllowed ? "allow" : "deny"),
            ("schedule", Schedule),
            ("duration", Duration),
            ("applications", Fields.Texts(Applications)),
            ("namespaces", Fields.Texts(Namespaces)),
            ("clusters", Fields.Texts(Clusters)),
            ("manualSync", Fields.Flag(AllowsManualSync)),
            ("timeZone", Fields.Text(TimeZone)),
            ("andOperator", Fields.Flag(NeedsAllPatterns)),
            ("syncOverrun", Fields.Flag(LetsSyncsEnd)),
            ("description", Fields.Text(Description))
        );
}
