namespace EksSpec.CustomResources;

/// <summary>How often Argo CD tries a sync again that failed.</summary>
/// <param name="Limit">How many times; below 0 without end; writes <c>limit</c>.</param>
public sealed record SyncRetry(int Limit)
{
    /// <summary>How long it waits the first time, such as <c>5s</c>.</summary>
    /// <value><c>backoff.duration</c>.</value>
    public string Wait { get; init; } = "5s";

    /// <summary>How many times as long it waits each time.</summary>
    /// <value><c>backoff.factor</c>.</value>
    public int Factor { get; init; } = 2;

    /// <summary>How long it waits at most, such as <c>3m</c>.</summary>
    /// <value><c>backoff.maxDuration</c>.</value>
    public string MaxWait { get; init; } = "3m";

    /// <summary>Whether a newer commit is taken when it tries again.</summary>
    /// <value><c>refresh</c>; <see langword="null"/> leaves it out: it is not, until the tries are over.</value>
    public bool? Refresh { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("limit", Limit),
            ("backoff", Fields.Map(("duration", Wait), ("factor", Factor), ("maxDuration", MaxWait))),
            ("refresh", Fields.Flag(Refresh))
        );
}
