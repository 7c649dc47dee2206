namespace EksSpec;

/// <summary>Kinds of EKS capabilities.</summary>
public enum CapabilityType
{
    /// <summary>AWS Controllers for Kubernetes: AWS resources as Kubernetes objects.</summary>
    Ack,

    /// <summary>Argo CD: delivery from Git.</summary>
    ArgoCd,

    /// <summary>Kube Resource Orchestrator: objects that stand for groups of objects.</summary>
    Kro,
}
