namespace EksSpec.Delivery;

/// <summary>The controllers of Flux that a fleet asks for.</summary>
internal static class FluxComponents
{
    /// <summary>Those that move images; nothing installs them unless it is told to.</summary>
    public static readonly ValueList<string> OfImages = ["image-reflector-controller", "image-automation-controller"];

    /// <summary>All of them.</summary>
    public static ValueList<string> For(FluxCd flux) =>
        [
            "source-controller",
            "kustomize-controller",
            "helm-controller",
            "notification-controller",
            .. flux.Images is null ? [] : OfImages,
        ];
}
