namespace EksSpec.Ec2;

/// <summary>How a node of an AMI family learns which cluster it belongs to.</summary>
internal enum NodeBootstrap
{
    /// <summary>A <c>NodeConfig</c> that nodeadm reads.</summary>
    NodeConfig,

    /// <summary>The script <c>/etc/eks/bootstrap.sh</c>, which also writes labels of its own.</summary>
    Script,

    /// <summary>Settings in TOML; there is no shell.</summary>
    Settings,

    /// <summary>A PowerShell script.</summary>
    PowerShell,
}
