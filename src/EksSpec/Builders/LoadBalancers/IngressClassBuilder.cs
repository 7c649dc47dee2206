using EksSpec.Builders;

namespace EksSpec;

/// <summary>An IngressClass: which controller serves an Ingress.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddIngressClass"/>.</remarks>
public sealed class IngressClassBuilder : ManifestBuilder<IngressClassBuilder, V1IngressClass>
{
    private readonly string _controller;

    internal IngressClassBuilder(string name, string controller, SourcePosition made)
        : base("networking.k8s.io/v1", "IngressClass", name, made, KubernetesNames.DnsSubdomainError) =>
        _controller = Guard.Spelled(controller, ControllerError);

    /// <summary>Serves every Ingress that names no class.</summary>
    /// <remarks>Writes the annotation <c>ingressclass.kubernetes.io/is-default-class</c>.</remarks>
    public IngressClassBuilder UseAsDefault(params CallSite at) =>
        Annotate("ingressclass.kubernetes.io/is-default-class", "true", at);

    /// <summary>Names an object of the whole cluster with parameters for the controller.</summary>
    /// <param name="apiGroup">API group, such as <c>elbv2.k8s.aws</c>.</param>
    /// <param name="kind">Kind, such as <c>IngressClassParams</c>.</param>
    /// <param name="name">Name of the object.</param>
    /// <exception cref="ArgumentException">A text is empty or isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.parameters</c>.</remarks>
    public IngressClassBuilder WithParameters(string apiGroup, string kind, string name, params CallSite at)
    {
        Guard.Subdomain(apiGroup);
        Guard.Text(kind);
        Guard.Text(name);
        return Set(
            "spec.parameters",
            $"{apiGroup} {kind} {name}",
            at,
            document =>
                (document.Spec ??= new()).Parameters = new()
                {
                    ApiGroup = apiGroup,
                    Kind = kind,
                    Name = name,
                    Scope = "Cluster",
                }
        );
    }

    private static string? ControllerError(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1 && KubernetesNames.DnsSubdomainError(text[..slash]) is null
            ? null
            : "is no domain with a path, such as ingress.k8s.aws/alb";
    }

    private protected override void Complete(V1IngressClass document, Scope scope) =>
        (document.Spec ??= new()).Controller ??= _controller;
}
