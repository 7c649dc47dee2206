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

    /// <summary>Whether something was filled in where a request and a limit meet.</summary>
    public bool IsFilled(string name) =>
        _container.Resources?.Requests?.ContainsKey(name) != true
        || _container.Resources.Limits?.ContainsKey(name) != true;
}
