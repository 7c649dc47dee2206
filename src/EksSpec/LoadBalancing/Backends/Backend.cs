namespace EksSpec.LoadBalancing;

/// <summary>Where a path of an Ingress, or its default, leads to.</summary>
/// <param name="member">The Ingress.</param>
/// <param name="service">The Service or action that it names; absent where it names something else.</param>
/// <param name="at">Where it stands.</param>
internal sealed class Backend(GroupMember member, V1IngressServiceBackend? service, SpecPath at)
{
    /// <summary>What a port is called for an annotation to be meant in place of a Service.</summary>
    private const string UseAnnotation = "use-annotation";

    /// <summary>The Ingress.</summary>
    public GroupMember Member => member;

    /// <summary>Whether it names a Service or an action.</summary>
    public bool HasService => service is not null;

    /// <summary>The name of the Service or of the annotations.</summary>
    public string Name => service?.Name ?? "";

    /// <summary>Whether an annotation says what is done.</summary>
    public bool UsesAnnotation => service?.Port?.Name == UseAnnotation;

    /// <summary>The port as the Ingress writes it.</summary>
    public ServicePortName Port =>
        service?.Port?.Name is { Length: > 0 } name ? new(name, null) : ServicePortName.Of(service?.Port?.Number ?? 0);

    /// <summary>Where it stands.</summary>
    public SpecPath At => at;

    /// <summary>Where its port stands.</summary>
    public SpecPath PortAt => At.Field("service").Field("port");

    /// <summary>What the annotations say of it; absent until that is read.</summary>
    public BackendSettings? Settings { get; set; }

    /// <summary>What HTTP listeners do; absent until that is made.</summary>
    public ValueList<ListenerAction>? OnHttp { get; set; }

    /// <summary>What HTTPS listeners do; absent until that is made.</summary>
    public ValueList<ListenerAction>? OnHttps { get; set; }
}
