using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>
/// An Ingress as the controllers of ALBs see it: whose it is, and which settings its IngressClassParams, its Services and its
/// own annotations make.
/// </summary>
internal sealed class AlbIngress
{
    private const string OfController = "ingress.k8s.aws/alb";
    private const string OfAutoMode = "eks.amazonaws.com/alb";
    private const string ClassName = "alb";

    private readonly IDictionary<string, string>? _annotations;
    private readonly InlineDocument? _params;

    private AlbIngress(IDictionary<string, string>? annotations, bool isOfAutoMode, InlineDocument? parameters) =>
        (_annotations, IsOfAutoMode, _params) = (annotations, isOfAutoMode, parameters);

    /// <summary>Whether Auto Mode makes the ALB, and not the Load Balancer Controller.</summary>
    public bool IsOfAutoMode { get; }

    /// <summary>Whether its class has parameters that the site doesn't have: nobody can say then what holds.</summary>
    public bool IsUnknown => _params?.Kind == InlineDocumentKind.Null;

    /// <summary>The Ingress; absent where no ALB is made of it.</summary>
    public static AlbIngress? Of(V1Ingress ingress, SiteView site)
    {
        var annotations = ingress.Metadata?.Annotations;
        // The old annotation wins, and then no parameters are read.
        if (annotations?.TryGetValue("kubernetes.io/ingress.class", out var old) == true)
        {
            return old == ClassName ? new(annotations, isOfAutoMode: false, null) : null;
        }

        var name = ingress.Spec?.IngressClassName.NullIfEmpty() ?? site.DefaultIngressClass;
        if (name is null)
        {
            return null;
        }

        if (site.Find("IngressClass", "", name) is { Value: V1IngressClass { Spec: { } spec } })
        {
            return spec.Controller is OfController or OfAutoMode
                ? new(annotations, spec.Controller == OfAutoMode, ParametersOf(spec, site))
                : null;
        }

        return name == ClassName ? new(annotations, site.Config?.IsAutoMode() == true, null) : null;
    }

    /// <summary>An annotation of its own, by its name behind the domain.</summary>
    public string? this[string name] => Note(_annotations, name);

    /// <summary>Whether the ALB sends to nodes where it sends to a Service; null where nobody can say.</summary>
    public bool? SendsToNodes(V1Service? service) =>
        IsUnknown ? null
        : (
            _params?["spec"]?["targetType"]?.AsText
            ?? Note(service?.Metadata?.Annotations, "target-type")
            ?? this["target-type"]
        )
            is { } type
            ? type == "instance"
        // Auto Mode has a default of its own.
        : IsOfAutoMode ? null
        : true;

    /// <summary>Whether it has an HTTPS listener; null where nobody can say. Hosts below tls open none.</summary>
    public bool? SpeaksHttps =>
        this["listen-ports"] is { } ports ? ports.Contains("HTTPS", StringComparison.Ordinal)
        : IsUnknown ? null
        : !string.IsNullOrWhiteSpace(this["certificate-arn"])
            || _params?["spec"]?["certificateArn"] is { Items.Count: > 0 }
            || _params?["spec"]?["certificateARNs"] is { Items.Count: > 0 };

    private static InlineDocument? ParametersOf(V1IngressClassSpec spec, SiteView site) =>
        spec.Parameters is not { Name: { Length: > 0 } name } ? null
        : site.Find("IngressClassParams", "", name) is { Value: InlineDocument document } ? document
        : InlineDocument.Null;

    private static string? Note(IDictionary<string, string>? annotations, string name) =>
        annotations?.TryGetValue(LoadBalancerAnnotations.Alb + name, out var value) == true ? value : null;
}
