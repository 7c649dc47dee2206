namespace EksSpec;

/// <summary>Who copies a Secret from another namespace. What is copied has to allow it, with annotations of the same program.</summary>
public enum SecretCopier
{
    /// <summary>Reflector of Emberstack: the copy has <c>reflector.v1.k8s.emberstack.com/reflects</c>; the original needs <c>…/reflection-allowed: "true"</c>.</summary>
    Reflector,

    /// <summary>Replicator of Mittwald: the copy has <c>replicator.v1.mittwald.de/replicate-from</c>; the original needs <c>…/replication-allowed: "true"</c>.</summary>
    Replicator,

    /// <summary>Flux operator: the copy has <c>fluxcd.controlplane.io/copyFrom</c>. Only for what a ResourceSet applies.</summary>
    FluxOperator,
}
