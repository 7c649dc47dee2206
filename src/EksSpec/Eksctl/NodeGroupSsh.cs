namespace EksSpec.Eksctl;

/// <summary>SSH access to the nodes.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupSSH</c>.</remarks>
public sealed record NodeGroupSsh
{
    /// <summary>Whether SSH is allowed.</summary>
    /// <value>
    /// <c>allow</c>; <see langword="null"/> leaves it out. Without it: <c>true</c> when a key is given, else
    /// <c>false</c>.
    /// </value>
    public bool? Allow { get; init; }

    /// <summary>File of the public key on the machine that runs eksctl.</summary>
    /// <value>
    /// <c>publicKeyPath</c>; <see langword="null"/> leaves it out. Without it: <c>~/.ssh/id_rsa.pub</c> when SSH is
    /// allowed without a key.
    /// </value>
    public string? PublicKeyPath { get; init; }

    /// <summary>The public key itself, a line of <c>authorized_keys</c>.</summary>
    /// <value>
    /// <c>publicKey</c>; <see langword="null"/> leaves it out. Without it: another source of the key is used.
    /// </value>
    public string? PublicKey { get; init; }

    /// <summary>Name of a key pair in EC2.</summary>
    /// <value>
    /// <c>publicKeyName</c>; <see langword="null"/> leaves it out. Without it: another source of the key is used.
    /// </value>
    public string? PublicKeyName { get; init; }

    /// <summary>Ids of security groups that may connect.</summary>
    /// <value><c>sourceSecurityGroupIds</c>; <see langword="null"/> leaves it out. Without it: everybody may.</value>
    public ValueList<string>? SourceSecurityGroupIds { get; init; }

    /// <summary>Old switch for Session Manager, which is always on; <c>false</c> is refused.</summary>
    /// <value><c>enableSsm</c>; <see langword="null"/> leaves it out. Without it: it is on.</value>
    public bool? EnableSsm { get; init; }
}
