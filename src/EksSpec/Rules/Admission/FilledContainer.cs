namespace EksSpec.Rules;

/// <summary>A container with what the API server fills in.</summary>
internal sealed class FilledContainer
{
    private readonly V1Container _container;

    public FilledContainer(V1Container container, string field, int index)
    {
        (_container, IsInit) = (container, field == "initContainers");
        Place = SpecPath.Root.Field(field).Item(index).Field("resources");
        Requests = ResourceAmounts.Of(container.Resources?.Requests);
        Limits = ResourceAmounts.Of(container.Resources?.Limits);
        Requests.FillFrom(Limits);
    }

    /// <summary>Its name.</summary>
    public string Name => _container.Name ?? "";

    /// <summary>Where its resources stand below the spec of the pod.</summary>
    public SpecPath Place { get; }

    /// <summary>Whether it starts before the others.</summary>
    public bool IsInit { get; }

    /// <summary>Whether it starts before the others and stays.</summary>
    public bool IsSidecar => IsInit && _container.RestartPolicy == "Always";

    /// <summary>What it asks for.</summary>
    public ResourceAmounts Requests { get; }

    /// <summary>How much it may use.</summary>
    public ResourceAmounts Limits { get; }

    /// <summary>Whether it says itself how much of a resource it asks for.</summary>
    public bool SaysRequest(string name) => _container.Resources?.Requests?.ContainsKey(name) == true;

    /// <summary>Whether it says itself how much of a resource it may use.</summary>
    public bool SaysLimit(string name) => _container.Resources?.Limits?.ContainsKey(name) == true;

    /// <summary>Whether nothing is filled in of a resource.</summary>
    public bool SaysBoth(string name) => SaysRequest(name) && SaysLimit(name);
}
