using EksSpec.Builders;

namespace EksSpec;

/// <summary>Kinds of EKS capabilities.</summary>
public static class CapabilityType
{
    /// <summary>AWS Controllers for Kubernetes: AWS resources as Kubernetes objects.</summary>
    public const string Ack = "ACK";

    /// <summary>Argo CD: delivery from Git.</summary>
    public const string ArgoCd = "ARGOCD";

    /// <summary>Kube Resource Orchestrator: objects that stand for groups of objects.</summary>
    public const string Kro = "KRO";
}
