namespace EksSpec.Import;

/// <summary>What an import is told beside the documents.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing said.</summary>
    public static readonly ImportOptions Default = new();

    /// <summary>The namespace of objects that name none.</summary>
    /// <value><c>default</c> unless it is set.</value>
    /// <exception cref="ArgumentException">It isn't spelled as Kubernetes asks.</exception>
    public string Namespace
    {
        get;
        init =>
            field = KubernetesNames.DnsLabelError(value ?? throw new ArgumentNullException(nameof(value))) is { } error
                ? throw new ArgumentException($"The namespace '{value}' {error}.", nameof(value))
                : value;
    } = "default";

    /// <summary>Whether the values of Secrets are carried over into the program.</summary>
    /// <value>Unless it is set, a Secret that has values stays out, and the program says where it was.</value>
    public bool WithSecrets { get; init; }
}
