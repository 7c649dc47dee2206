namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ArgoCDAWSIDC</c>.</summary>
public sealed record ArgoCdAwsIdc
{
    /// <summary><c>idcInstanceArn</c>.</summary>
    public string? IdcInstanceArn { get; init; }

    /// <summary><c>idcRegion</c>.</summary>
    public string? IdcRegion { get; init; }
}
