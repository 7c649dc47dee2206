namespace EksSpec.Delivery;

/// <summary>Which objects of a cluster need which others, by the names they call them.</summary>
internal sealed class Needs
{
    private readonly Dictionary<(string Kind, string Space, string Name), SpecObject> _objects = [];
    private readonly Dictionary<(string Group, string Kind), SpecObject> _definitions = [];
    private readonly ILookup<SpecObject, PodView> _pods;

    public Needs(Site site)
    {
        foreach (var item in site.Objects)
        {
            _objects.TryAdd((item.Ref.Kind, item.Namespace, item.Ref.Name), item);
            if (item.Value is V1CustomResourceDefinition { Spec: { Names.Kind: { } kind, Group: { } group } })
            {
                _definitions.TryAdd((group, kind), item);
            }
        }

        _pods = site.Pods.ToLookup(pod => pod.Owner);
    }

    /// <summary>What an object needs of what is there; an object several times where it calls it so.</summary>
    public IEnumerable<Need> Of(SpecObject item)
    {
        var group = item.Ref.ApiVersion.Split('/')[0];
        if (_definitions.GetValueOrDefault((group, item.Ref.Kind)) is { } definition)
        {
            yield return new(definition, IsRefused: true);
        }

        foreach (var (kind, space, name, isRefused) in Names.Of(item, _pods[item]))
        {
            // What stands in no namespace is called by its name from anywhere.
            var needed =
                _objects.GetValueOrDefault((kind, space, name)) ?? _objects.GetValueOrDefault((kind, "", name));
            if (needed is not null && needed != item)
            {
                yield return new(needed, isRefused);
            }
        }
    }
}
