namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ResourceWeight</c>.</summary>
public sealed record ResourceWeight
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>weight</c>.</summary>
    public int? Weight { get; init; }
}
