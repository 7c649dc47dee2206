using System.Buffers;

namespace EksSpec.Rules;

/// <summary>Which controller serves an IngressClass, and with which parameters.</summary>
internal sealed partial class IngressClasses : RuleGroup<V1IngressClass>
{
    private const int MaxControllerLength = 250;
    private static readonly string[] Scopes = ["Cluster", "Namespace"];

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~%!$&'()*+,;=:"
    );

    public override void Check(V1IngressClass subject, Report report)
    {
        using var at = report.At("spec");
        var controller = subject.Spec?.Controller ?? "";
        var error = ControllerError(controller);
        report.Misspelled(error, ControllerSpelled, "controller", $"The controller '{controller}'");
        if (subject.Spec?.Parameters is { } parameters)
        {
            using var inside = report.At("parameters");
            CheckParameters(parameters, report);
        }
    }

    private static string? ControllerError(string controller)
    {
        var slash = controller.IndexOf('/', StringComparison.Ordinal);
        return controller.Length == 0 ? "is empty"
            : controller.Length > MaxControllerLength ? "is longer than 250 characters"
            : slash <= 0 || slash == controller.Length - 1 ? "is not a domain, a '/' and a path"
            : KubernetesNames.DnsSubdomainError(controller[..slash]) is { } error ? $"has a domain that {error}"
            : controller.AsSpan(slash + 1).ContainsAnyExcept(PathCharacters)
                ? "has a path with characters that URLs do not have"
            : null;
    }

    private static void CheckParameters(V1IngressClassParametersReference parameters, Report report)
    {
        TypedReferences.Check(parameters.ApiGroup, parameters.Kind, parameters.Name, report);
        var space = parameters.NamespaceProperty;
        switch (parameters.Scope)
        {
            case null or "Cluster":
                var hasSpace = space is not null;
                report.If(hasSpace, NamespaceFits, "namespace", $"Parameters of scope Cluster have no namespace.");
                break;
            case "Namespace":
                var isSpace = KubernetesNames.DnsLabelError(space ?? "") is null;
                report.If(!isSpace, NamespaceFits, "namespace", $"'{space}' is no namespace.");
                break;
            default:
                var meant = Meant.Of(parameters.Scope, Scopes);
                var fits = (meant == "Namespace") == space is not null;
                var mend = fits ? Mend.Text(meant) : default;
                report.Add(ScopeKnown, "scope", $"The scope is '{parameters.Scope}'.", mend: mend);
                break;
        }
    }
}
