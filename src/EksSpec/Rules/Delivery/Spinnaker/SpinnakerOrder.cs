namespace EksSpec.Rules;

/// <summary>Which objects Spinnaker has to deploy in a stage before others, as it would apply them too late in the same one.</summary>
/// <remarks>
/// Within a stage it goes by the kind: roles, CustomResourceDefinitions, accounts, ConfigMaps and Secrets, Services and Ingresses,
/// budgets, workloads, autoscalers. What it has no rank for comes last, every custom resource included.
/// </remarks>
internal static class SpinnakerOrder
{
    private static readonly string[] Foundations =
    [
        "Namespace",
        "PriorityClass",
        "RuntimeClass",
        "StorageClass",
        "IngressClass",
        "IngressClassParams",
        "GatewayClass",
        "ResourceQuota",
        "LimitRange",
        "NetworkPolicy",
        "EC2NodeClass",
        "NodeClass",
        "NodePool",
        "ClusterSecretStore",
        "SecretStore",
        "ExternalSecret",
        "SealedSecret",
        "SecretProviderClass",
    ];

    /// <summary>The stage of a kind: what defines kinds, what others stand on, and the others.</summary>
    public static SpinnakerStep StepOf(string kind) =>
        kind == "CustomResourceDefinition" ? SpinnakerStep.Definitions
        : Foundations.Contains(kind) ? SpinnakerStep.Foundations
        : SpinnakerStep.Objects;
}
