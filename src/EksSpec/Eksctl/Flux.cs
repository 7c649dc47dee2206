namespace EksSpec.Eksctl;

/// <summary>Flux, bootstrapped by eksctl: it needs the <c>flux</c> program on the path.</summary>
/// <remarks>eksctl schema v1alpha5, <c>Flux</c>.</remarks>
public sealed record Flux
{
    /// <summary>Where the repository is: the subcommand of <c>flux bootstrap</c>, such as <c>github</c>.</summary>
    /// <value><c>gitProvider</c>; required.</value>
    public string? GitProvider { get; init; }

    /// <summary>Flags of <c>flux bootstrap</c>, without the leading dashes.</summary>
    /// <value><c>flags</c>; required.</value>
    public ValueMap<string>? Flags { get; init; }
}
