namespace EksSpec.CustomResources;

/// <summary>A page that Prometheus asks for metrics.</summary>
public sealed record MonitorEndpoint
{
    /// <summary>Name of the port: the Service's in a <c>ServiceMonitor</c>, the container's in a <c>PodMonitor</c>. Never a number.</summary>
    /// <value><c>port</c>; required.</value>
    public string? Port { get; init; }

    /// <summary>Path of the page.</summary>
    /// <value><c>path</c>; <see langword="null"/> leaves it out. Without it: <c>/metrics</c>.</value>
    public string? Path { get; init; }

    /// <summary>How often it is asked, such as <c>30s</c>.</summary>
    /// <value><c>interval</c>; <see langword="null"/> leaves it out. Without it: Prometheus' own.</value>
    public string? Interval { get; init; }

    /// <summary>How long an answer may take, such as <c>10s</c>; not longer than <see cref="Interval"/>.</summary>
    /// <value><c>scrapeTimeout</c>; <see langword="null"/> leaves it out. Without it: Prometheus' own.</value>
    public string? ScrapeTimeout { get; init; }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    /// <value><c>scheme</c>; <see langword="null"/> leaves it out. Without it: <c>http</c>.</value>
    public string? Scheme { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("port", Fields.Text(Port)),
            ("path", Fields.Text(Path)),
            ("scheme", Fields.Text(Scheme)),
            ("interval", Fields.Text(Interval)),
            ("scrapeTimeout", Fields.Text(ScrapeTimeout))
        );
}
