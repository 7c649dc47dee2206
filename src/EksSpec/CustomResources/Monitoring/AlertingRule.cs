namespace EksSpec.CustomResources;

/// <summary>An alert, or an expression that is recorded under a name. Nobody parses the expression here.</summary>
public sealed record AlertingRule
{
    /// <summary>Name of the alert; excludes <see cref="Record"/>.</summary>
    /// <value><c>alert</c>; <see langword="null"/> leaves it out.</value>
    public string? Alert { get; init; }

    /// <summary>Name of the metric that the expression is recorded as; excludes <see cref="Alert"/>.</summary>
    /// <value><c>record</c>; <see langword="null"/> leaves it out.</value>
    public string? Record { get; init; }

    /// <summary>The expression, in PromQL.</summary>
    /// <value><c>expr</c>; required.</value>
    public string? Expr { get; init; }

    /// <summary>How long it has to hold before the alert fires, such as <c>5m</c>; of alerts only.</summary>
    /// <value><c>for</c>; <see langword="null"/> leaves it out. Without it: at once.</value>
    public string? For { get; init; }

    /// <summary>Labels of the alert, such as <c>severity</c>.</summary>
    /// <value><c>labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>What people read, such as <c>summary</c>; of alerts only.</summary>
    /// <value><c>annotations</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Annotations { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("alert", Fields.Text(Alert)),
            ("record", Fields.Text(Record)),
            ("expr", Fields.Text(Expr)),
            ("for", Fields.Text(For)),
            ("labels", Fields.Map(Labels)),
            ("annotations", Fields.Map(Annotations))
        );
}
