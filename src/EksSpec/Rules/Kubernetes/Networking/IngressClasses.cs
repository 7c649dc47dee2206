namespace EksSpec.Rules;

/// <summary>Which controller serves an IngressClass, and with which parameters.</summary>
internal sealed partial class IngressClasses : RuleGroup<V1IngressClass>
{
    private const int MaxControllerLength = 250;
    private const string Parameters = "  controller: ingress.k8s.aws/alb\n  parameters: { kind: P, name: p, ";

    public override void Check(V1IngressClass subject, Report report)
    {
        using var at = report.At("spec");
        var controller = subject.Spec?.Controller ?? "";
        report.Misspelled(
            ControllerError(controller),
            ControllerSpelled,
            "controller",
            $"The controller '{controller}'"
        );

        if (subject.Spec?.Parameters is { } parameters)
        {
            using var inside = report.At("parameters");
            CheckParameters(parameters, report);
        }
    }

    private static string? ControllerError(string controller)
    {
        var slash = controller.IndexOf('/', StringComparison.Ordinal);
        if (controller.Length is 0 or > MaxControllerLength)
        {
            return controller.Length == 0 ? "is empty" : "is longer than 250 characters";
        }

        if (slash <= 0 || slash == controller.Length - 1)
        {
            return "is not a domain, a '/' and a path";
        }

        var path = controller.AsSpan(slash + 1);
        return KubernetesNames.DnsSubdomainError(controller[..slash]) is { } error ? $"has a domain that {error}"
            : path.ContainsAnyExcept(PathCharacters) ? "has a path with characters that URLs do not have"
            : null;
    }

    private static readonly System.Buffers.SearchValues<char> PathCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~%!$&'()*+,;=:"
    );

    private static void CheckParameters(V1IngressClassParametersReference parameters, Report report)
    {
        TypedReferences.Check(parameters.ApiGroup, parameters.Kind, parameters.Name, report);
        var space = parameters.NamespaceProperty;
        switch (parameters.Scope ?? "Cluster")
        {
            case "Cluster":
                report.If(
                    space is not null,
                    NamespaceFits,
                    "namespace",
                    $"Parameters of scope Cluster have no namespace."
                );

                break;
            case "Namespace":
                report.If(
                    space is null || KubernetesNames.DnsLabelError(space) is not null,
                    NamespaceFits,
                    "namespace",
                    $"'{space}' is no namespace."
                );

                break;
            default:
                report.Add(ScopeKnown, "scope", $"The scope is '{parameters.Scope}'.");
                break;
        }
    }
}
