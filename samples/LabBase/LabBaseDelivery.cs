using EksSpec;

namespace LabBase;

/// <summary>LabBase in the form that each delivery tool takes. The objects are the same, and so are the nodes they run on.</summary>
public static class LabBaseDelivery
{
    private const string Output = "https://git.labbase.example/platform/deploy.git";

    #region tools
    public static IReadOnlyDictionary<string, DeliveryTool> Tools { get; } =
        new Dictionary<string, DeliveryTool>
        {
            ["argocd"] = new ArgoCd(Output),
            ["flux"] = new FluxCd(Output),
            ["spinnaker"] = new Spinnaker("labbase"),
            ["kustomize"] = new Kustomize(),
            ["kubectl"] = new Kubectl(),
        };
    #endregion
}
