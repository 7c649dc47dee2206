namespace EksSpec.LoadBalancing;

/// <summary>Whose an Ingress is.</summary>
/// <param name="IsOurs">Whether a load balancer is made of it.</param>
internal sealed record IngressClassReading(bool IsOurs)
{
    /// <summary>It is somebody else's.</summary>
    public static readonly IngressClassReading Foreign = new(false);

    /// <summary>It is the controller's, by a class that stands in no document.</summary>
    public static readonly IngressClassReading Ours = new(true);

    /// <summary>Whether Auto Mode makes the load balancer.</summary>
    public bool IsOfAutoMode { get; init; }

    /// <summary>Its class; absent where that stands in no document.</summary>
    public V1IngressClass? Class { get; init; }

    /// <summary>The IngressClassParams of its class, where that has any and they are read.</summary>
    public SpecObject? Params { get; init; }

    /// <summary>What the controller says of a class that it can't load.</summary>
    public string? Error { get; init; }

    /// <summary>The same as a sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to do about it.</summary>
    public string Fix { get; init; } = "";
}
