namespace EksSpec.Placement;

/// <summary>Who starts the nodes of a group.</summary>
public enum PlacementGroupKind
{
    /// <summary>EKS: a managed node group.</summary>
    Managed,

    /// <summary>An Auto Scaling group of one's own: <c>nodeGroups</c>.</summary>
    SelfManaged,

    /// <summary>Fargate, a machine for each pod that its profile matches.</summary>
    Fargate,

    /// <summary>EKS Auto Mode, one of its built-in pools.</summary>
    AutoMode,

    /// <summary>Karpenter or EKS Auto Mode, by a <c>NodePool</c> among the manifests.</summary>
    NodePool,
}
