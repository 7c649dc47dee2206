namespace EksSpec.LoadBalancing;

/// <summary>An annotation that makes a load balancer.</summary>
/// <param name="Key">The whole key.</param>
/// <param name="Form">How its value is written: <c>text</c>, <c>bool</c>, <c>int</c>, <c>list</c>, <c>map</c>, <c>json</c>, or its words.</param>
/// <param name="Readers">
/// Who reads it: the Load Balancer Controller of an Ingress (<c>I</c>) or a Service (<c>S</c>), and the cloud controller of a
/// Service (<c>C</c>).
/// </param>
internal sealed record KnownAnnotation(string Key, string Form, string Readers)
{
    private readonly string[]? _words = Form.Contains('|', StringComparison.Ordinal) ? Form.Split('|') : null;

    /// <summary>Whether the Load Balancer Controller reads it of an Ingress.</summary>
    public bool IsOfIngress => Readers.Contains('I', StringComparison.Ordinal);

    /// <summary>Whether anybody reads it of a Service.</summary>
    public bool IsOfService => IsOfLoadBalancerController || IsOfCloudController;

    /// <summary>Whether the Load Balancer Controller reads it of a Service.</summary>
    public bool IsOfLoadBalancerController => Readers.Contains('S', StringComparison.Ordinal);

    /// <summary>Whether the cloud controller reads it.</summary>
    public bool IsOfCloudController => Readers.Contains('C', StringComparison.Ordinal);

    /// <summary>The words that it takes; absent where it takes others too.</summary>
    public string[]? Words => _words;

    /// <summary>What the Load Balancer Controller can't read of a value; absent where it reads it.</summary>
    public string? Error(string value) =>
        _words is not null
            ? Array.IndexOf(_words, value) < 0
                ? $"is none of {string.Join(", ", _words)}"
                : null
            : AnnotationValues.Error(Form, value);
}
