namespace EksSpec.CustomResources;

/// <summary>How many nodes of a pool may be given up at once.</summary>
public sealed record NodePoolBudget
{
    /// <summary>The most nodes, as a number or as a share such as <c>10%</c>.</summary>
    /// <value><c>nodes</c>; required.</value>
    public string Nodes { get; init; } = "10%";

    /// <summary>When it begins to count, as in a cron table, in UTC.</summary>
    /// <value><c>schedule</c>; <see langword="null"/> leaves it out: then it always counts. Goes with <see cref="Duration"/>.</value>
    public string? Schedule { get; init; }

    /// <summary>How long it counts from then on, such as <c>8h</c>.</summary>
    /// <value><c>duration</c>; <see langword="null"/> leaves it out.</value>
    public string? Duration { get; init; }

    /// <summary>For which reasons it counts: <c>Empty</c>, <c>Underutilized</c>, <c>Drifted</c>.</summary>
    /// <value><c>reasons</c>; <see langword="null"/> leaves it out: then for all.</value>
    public ValueList<string>? Reasons { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("nodes", Nodes),
            ("schedule", Fields.Text(Schedule)),
            ("duration", Fields.Text(Duration)),
            ("reasons", Fields.List(Reasons, InlineDocument.OfText))
        );
}
