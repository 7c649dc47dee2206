namespace EksSpec.CustomResources;

/// <summary>A port that a load balancer listens on.</summary>
/// <param name="Protocol">What it speaks there.</param>
/// <param name="Port">The port, 1 to 65535.</param>
public sealed record ListenerSettings(ListenerProtocol Protocol, int Port)
{
    /// <summary>Attributes of the listener, such as <c>routing.http.response.server.enabled</c>.</summary>
    /// <value>An item of <c>spec.listeners</c>; <see langword="null"/> leaves it out. Auto Mode knows none.</value>
    public ValueMap<string>? Attributes { get; init; }

    /// <summary>The protocol as the controllers read it.</summary>
    internal string ProtocolText => Protocol == ListenerProtocol.Https ? "HTTPS" : "HTTP";

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("protocol", ProtocolText),
            ("port", Port),
            ("listenerAttributes", ClassParamsDocument.Pairs(Attributes))
        );
}
