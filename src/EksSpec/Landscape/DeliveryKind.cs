namespace EksSpec;

/// <summary>What brings objects into clusters.</summary>
public enum DeliveryKind
{
    /// <summary><c>kubectl apply</c>.</summary>
    Kubectl,

    /// <summary><c>kubectl apply -k</c>.</summary>
    Kustomize,

    /// <summary>Argo CD, from Git.</summary>
    ArgoCd,

    /// <summary>Flux, from Git or from a registry.</summary>
    Flux,

    /// <summary>Spinnaker's pipelines.</summary>
    Spinnaker,
}
