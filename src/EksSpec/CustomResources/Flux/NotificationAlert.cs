namespace EksSpec.CustomResources;

/// <summary>What Flux reports: an <c>Alert</c> of <c>notification.toolkit.fluxcd.io/v1beta3</c>.</summary>
public sealed record NotificationAlert : FluxResource
{
    /// <summary>Name of the <see cref="NotificationProvider"/>.</summary>
    /// <value><c>spec.providerRef.name</c>; required.</value>
    public string? Provider { get; init; }

    /// <summary>The resources it is about.</summary>
    /// <value><c>spec.eventSources</c>; required.</value>
    public ValueList<FluxReference> Sources { get; init; } = [];

    /// <summary><c>info</c> for everything, <c>error</c> for what fails.</summary>
    /// <value><c>spec.eventSeverity</c>; <see langword="null"/> leaves it out: <c>info</c>.</value>
    public string? Severity { get; init; }

    /// <summary>What is added to every report.</summary>
    /// <value><c>spec.eventMetadata</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Metadata { get; init; }

    /// <summary>Regular expressions of the messages that are reported.</summary>
    /// <value><c>spec.inclusionList</c>; <see langword="null"/> leaves it out: all.</value>
    public ValueList<string>? Inclusions { get; init; }

    /// <summary>Regular expressions of the messages that aren't.</summary>
    /// <value><c>spec.exclusionList</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Exclusions { get; init; }

    private protected override string Api => NotificationProvider.Version;

    private protected override string Kind => "Alert";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("providerRef", Named(Provider)),
            ("eventSeverity", Fields.Text(Severity)),
            ("eventSources", Fields.List(Sources, each => each.ToDocument())),
            ("eventMetadata", Fields.Map(Metadata)),
            ("inclusionList", Texts(Inclusions)),
            ("exclusionList", Texts(Exclusions)),
            ("suspend", Fields.Flag(Suspend))
        );
}
