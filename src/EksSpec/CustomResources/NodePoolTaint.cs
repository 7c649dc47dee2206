namespace EksSpec.CustomResources;

/// <summary>A taint of the nodes of a pool: pods without a matching toleration stay away.</summary>
/// <param name="Key">Key of the taint; writes <c>key</c>.</param>
/// <param name="Value">Value of the taint; writes <c>value</c>, <see langword="null"/> leaves it out.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>; writes <c>effect</c>.</param>
public sealed record NodePoolTaint(string Key, string? Value, string Effect)
{
    internal InlineDocument ToDocument() => Fields.Map(("key", Key), ("value", Fields.Text(Value)), ("effect", Effect));
}
