namespace EksSpec.Import;

/// <summary>A kind of workload that has a builder.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Template">Where its pod template stands.</param>
/// <param name="Add">Adds it to a fleet: name and image, and what else the verb asks.</param>
/// <param name="Calls">The calls that it may come from, apart from those of pods.</param>
/// <param name="Fill">Makes an object say what another says.</param>
internal sealed record WorkloadKind<TBuilder, TObject>(
    string Kind,
    SpecPath Template,
    Func<FleetBuilder, InlineDocument, (string Name, string Image), TBuilder> Add,
    Func<InlineDocument, IEnumerable<Verb<TBuilder>>> Calls,
    Action<TObject, TObject> Fill
)
    where TBuilder : WorkloadBuilder<TBuilder, TObject>
    where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new()
{
    /// <summary>What is said after the name and before the image.</summary>
    public Func<InlineDocument, string?> Between { get; init; } = _ => null;

    /// <summary>The verb of the fleet.</summary>
    public string Verb => $"Add{Kind}";
}
