namespace EksSpec.Rules;

/// <summary>A ConfigMap or Secret that an object names.</summary>
/// <param name="From">The object.</param>
/// <param name="Path">Where in it.</param>
/// <param name="Kind">Kind of the one that is named.</param>
/// <param name="Name">Its name; the namespace is that of the object.</param>
/// <param name="IsRewritten">Whether Spinnaker puts the version there, where it gives one.</param>
internal sealed record NamedObject(SpecObject From, SpecPath Path, string Kind, string Name, bool IsRewritten)
{
    /// <summary>Which object it is.</summary>
    public (string Kind, string Space, string Name) Key => (Kind, From.Namespace, Name);
}
