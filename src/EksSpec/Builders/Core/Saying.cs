namespace EksSpec.Builders;

/// <summary>What a verb says and no field of the document holds, in general or for one environment.</summary>
/// <param name="name">What it is, for a finding about two calls.</param>
internal sealed class Saying<TValue>(string name)
{
    private readonly Dictionary<Origins, (TValue Value, SourcePosition At)> _said = [];

    /// <summary>Says it. Two different values at one place are a contradiction.</summary>
    public void Set(Origins place, TValue value, SourcePosition at, bool replace)
    {
        if (!replace && _said.TryGetValue(place, out var earlier) && !Equals(earlier.Value, value))
        {
            place.Contradict(DraftPath.Root, name, earlier, (value, at));
        }

        _said[place] = (value, at);
    }

    /// <summary>What the last of the places says that says anything.</summary>
    public TValue? In(params IEnumerable<Origins> places) => SaidIn(places).Select(said => said.Value).FirstOrDefault();

    /// <summary>The line of it; <see langword="null"/> where none of the places says anything.</summary>
    public SourcePosition? LineIn(IEnumerable<Origins> places) =>
        SaidIn(places).Select(said => said.At).FirstOrDefault();

    private IEnumerable<(TValue Value, SourcePosition At)> SaidIn(IEnumerable<Origins> places) =>
        _said.Count == 0 ? [] : places.Reverse().Where(_said.ContainsKey).Select(place => _said[place]);
}
