namespace EksSpec;

/// <summary>How nodes in private subnets reach the internet.</summary>
public enum NatGateway
{
    /// <summary>One gateway for all zones: cheaper, and the way out fails with its zone. eksctl's default.</summary>
    Single,

    /// <summary>One gateway in every zone.</summary>
    HighlyAvailable,

    /// <summary>None: nodes in private subnets have no way out.</summary>
    Disable,
}
