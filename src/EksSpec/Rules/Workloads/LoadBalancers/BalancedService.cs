using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>A Service that asks for a load balancer, with the settings that its annotations make.</summary>
internal readonly struct BalancedService(V1Service service)
{
    private const string OfController = "service.k8s.aws/nlb";
    private const string OfAutoMode = "eks.amazonaws.com/nlb";

    /// <summary>The classes of load balancers that EKS clusters know.</summary>
    public static readonly string[] Classes = [OfController, OfAutoMode];

    private readonly IDictionary<string, string>? _annotations = service.Metadata?.Annotations;

    /// <summary>What the Service says of itself.</summary>
    public V1ServiceSpec Spec { get; } = service.Spec ?? new();

    /// <summary>The class of its load balancer; null where it names none.</summary>
    public string? Class => Spec.LoadBalancerClass.NullIfEmpty();

    /// <summary>Whether it asks for a load balancer.</summary>
    public bool IsBalanced => Spec.Type == "LoadBalancer";

    /// <summary>Whether the Load Balancer Controller or Auto Mode takes it for sure.</summary>
    public bool IsOfController => Class is not null ? Classes.Contains(Class) : this["type"] is "external" or "nlb-ip";

    /// <summary>Whether the load balancer is to be an internal one: without a word the controller makes one, the cloud controller none.</summary>
    public bool IsInternal =>
        this["scheme"] is { } scheme ? scheme != "internet-facing"
        : this["internal"] is { } text ? text is not ("false" or "")
        : IsOfController;

    /// <summary>The value of an annotation of load balancers, by its name behind the domain.</summary>
    public string? this[string name] =>
        _annotations?.TryGetValue(LoadBalancerAnnotations.Nlb + name, out var value) == true ? value : null;

    /// <summary>How many items a list among the annotations has.</summary>
    public int? CountOf(string name) =>
        this[name]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;
}
