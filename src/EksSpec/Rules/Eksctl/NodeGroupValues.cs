using EksSpec.Eksctl;

namespace EksSpec.Rules;

/// <summary>What eksctl makes of a node group: the values it judges by.</summary>
internal static class NodeGroupValues
{
    /// <summary>Whether types are to be found by their properties; a selector without any is none.</summary>
    public static bool HasInstanceSelector(this NodeGroupBase group) =>
        group.InstanceSelector is { } selector
        && (
            selector.VCpus is not (null or 0)
            || selector.Memory.IsSet()
            || selector.Gpus is not null
            || selector.NeuronDevices is not null
            || selector.CpuArchitecture.IsSet()
            || selector.Allow.IsSet()
            || selector.Deny.IsSet()
        );

    /// <summary>Whether SSH is let in: said so, or a key given and nothing said.</summary>
    public static bool AllowsSsh(this NodeGroupBase group) =>
        group.Ssh is { } ssh
        && (ssh.Allow ?? (ssh.PublicKey.IsSet() || ssh.PublicKeyName.IsSet() || ssh.PublicKeyPath.IsSet()));

    /// <summary>The first policy of <c>withAddonPolicies</c> that is switched on, by its field; null where none is.</summary>
    public static string? FirstPolicy(this NodeGroupIamAddonPolicies? policies) =>
        policies switch
        {
            null => null,
            { ImageBuilder: true } => "imageBuilder",
            { AutoScaler: true } => "autoScaler",
            { ExternalDns: true } => "externalDNS",
            { CertManager: true } => "certManager",
            { AppMesh: true } => "appMesh",
            { AppMeshPreview: true } => "appMeshPreview",
            { Ebs: true } => "ebs",
            { Fsx: true } => "fsx",
            { Efs: true } => "efs",
            { AwsLoadBalancerController: true } => "awsLoadBalancerController",
            { AlbIngress: true } => "albIngress",
            { XRay: true } => "xRay",
            { CloudWatch: true } => "cloudWatch",
            _ => null,
        };
}
