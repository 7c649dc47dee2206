namespace EksSpec.Rules;

/// <summary>What eksctl makes of a node group: the values it judges by.</summary>
internal static class NodeGroupValues
{
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
