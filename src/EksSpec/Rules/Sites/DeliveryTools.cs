namespace EksSpec.Rules;

/// <summary>The delivery tools whose own objects or marks are in some sites.</summary>
internal sealed class DeliveryTools
{
    private readonly int _tools;

    public DeliveryTools(ValueList<Site> sites)
    {
        foreach (var site in sites)
        {
            foreach (var item in site.Objects)
            {
                _tools |= ToolOf(item) is { } tool ? 1 << (int)tool : 0;
            }
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _tools == 0;

    /// <summary>Whether a tool is among them.</summary>
    public bool Contains(DeliveryKind tool) => (_tools & (1 << (int)tool)) != 0;

    private static DeliveryKind? ToolOf(SpecObject item) =>
        item.Ref switch
        {
            { Kind: "Application" or "ApplicationSet" or "AppProject", ApiVersion: "argoproj.io/v1alpha1" } =>
                DeliveryKind.ArgoCd,
            { Kind: "Kustomization", ApiVersion: var version }
                when version.StartsWith("kustomize.toolkit.fluxcd.io/", StringComparison.Ordinal) => DeliveryKind.Flux,
            _ when item.HasAnnotation(IsOfArgoCd) => DeliveryKind.ArgoCd,
            _ when item.HasAnnotation(IsOfFlux) => DeliveryKind.Flux,
            _ when item.HasAnnotation(IsOfSpinnaker) => DeliveryKind.Spinnaker,
            _ => null,
        };

    private static bool IsOfArgoCd(string key) => key.Contains("argocd.argoproj.io/", StringComparison.Ordinal);

    private static bool IsOfFlux(string key) => key.Contains("kustomize.toolkit.fluxcd.io/", StringComparison.Ordinal);

    private static bool IsOfSpinnaker(string key) => key.Contains(".spinnaker.io/", StringComparison.Ordinal);
}
