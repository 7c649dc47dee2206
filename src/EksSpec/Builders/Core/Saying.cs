namespace EksSpec.Builders;

/// <summary>What a verb says and no field of the document holds, in general or for one environment.</summary>
/// <param name="name">What it is, for a finding about two calls.</param>
internal sealed class Saying<TObject, TValue>(string name)
{
    private readonly Dictionary<Layer<TObject>, (TValue Value, SourcePosition At)> _said = [];

    /// <summary>Says it. Two different values in one layer are a contradiction.</summary>
    public void Set(Layer<TObject> layer, TValue value, SourcePosition at, bool replace)
    {
        if (!replace && _said.TryGetValue(layer, out var earlier) && !Equals(earlier.Value, value))
        {
            layer.Origins.Contradict(DraftPath.Root, name, earlier, (value, at));
        }

        _said[layer] = (value, at);
    }

    /// <summary>What the last of the layers says that says anything.</summary>
    public TValue? In(IEnumerable<Layer<TObject>> layers) =>
        layers.Reverse().Where(_said.ContainsKey).Select(layer => _said[layer].Value).FirstOrDefault();
}
