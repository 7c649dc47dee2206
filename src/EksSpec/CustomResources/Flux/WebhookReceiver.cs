namespace EksSpec.CustomResources;

/// <summary>What others tell Flux by, so that it looks at once: a <c>Receiver</c> of <c>notification.toolkit.fluxcd.io/v1</c>.</summary>
public sealed record WebhookReceiver : FluxResource
{
    /// <summary>Who calls, such as <c>github</c>, <c>gitlab</c>, <c>bitbucket</c>, <c>generic</c> or <c>generic-hmac</c>.</summary>
    /// <value><c>spec.type</c>; required.</value>
    public string? Type { get; init; }

    /// <summary>The Secret with the <c>token</c> that callers know.</summary>
    /// <value><c>spec.secretRef.name</c>; required, but for <c>generic-oidc</c>.</value>
    public string? Secret { get; init; }

    /// <summary>The events that count, such as <c>push</c>.</summary>
    /// <value><c>spec.events</c>; <see langword="null"/> leaves it out: all.</value>
    public ValueList<string>? Events { get; init; }

    /// <summary>The resources that Flux looks at then.</summary>
    /// <value><c>spec.resources</c>; required.</value>
    public ValueList<FluxReference> Resources { get; init; } = [];

    /// <summary>Expression in CEL of the resources that are meant by a call.</summary>
    /// <value><c>spec.resourceFilter</c>; <see langword="null"/> leaves it out: all of them.</value>
    public string? ResourceFilter { get; init; }

    private protected override string Api => "notification.toolkit.fluxcd.io/v1";

    private protected override string Kind => "Receiver";

    private protected override InlineDocument Spec() =>
        Fields.Map(
            ("type", Fields.Text(Type)),
            ("events", Texts(Events)),
            ("secretRef", Named(Secret)),
            ("resources", Fields.List(Resources, each => each.ToDocument())),
            ("resourceFilter", Fields.Text(ResourceFilter)),
            ("interval", Fields.Text(Interval)),
            ("suspend", Fields.Flag(Suspend))
        );
}
