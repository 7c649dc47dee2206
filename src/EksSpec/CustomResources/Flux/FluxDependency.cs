namespace EksSpec.CustomResources;

/// <summary>A Kustomization or HelmRelease that has to be ready before another one is applied.</summary>
/// <param name="Name">Its name.</param>
public sealed record FluxDependency(string Name)
{
    /// <summary>Its namespace.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out: that of the one that waits.</value>
    public string? Namespace { get; init; }

    /// <summary>Expression in CEL of what is ready, with <c>self</c> for the one that waits and <c>dep</c> for this.</summary>
    /// <value><c>readyExpr</c>; <see langword="null"/> leaves it out.</value>
    public string? ReadyExpr { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(("name", Name), ("namespace", Fields.Text(Namespace)), ("readyExpr", Fields.Text(ReadyExpr)));
}

/// <summary>What the health of custom resources is, in CEL.</summary>
/// <param name="ApiVersion">Their API version.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="Current">Expression of those that are healthy.</param>
public sealed record FluxHealthExpression(string ApiVersion, string Kind, string Current)
{
    /// <summary>Expression of those that aren't healthy yet.</summary>
    /// <value><c>inProgress</c>; <see langword="null"/> leaves it out.</value>
    public string? InProgress { get; init; }

    /// <summary>Expression of those that failed.</summary>
    /// <value><c>failed</c>; <see langword="null"/> leaves it out.</value>
    public string? Failed { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("apiVersion", ApiVersion),
            ("kind", Kind),
            ("current", Current),
            ("inProgress", Fields.Text(InProgress)),
            ("failed", Fields.Text(Failed))
        );
}
