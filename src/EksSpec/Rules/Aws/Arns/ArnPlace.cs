namespace EksSpec.Rules;

/// <summary>An item of a list that may have ARNs; its path is put together only where it has one.</summary>
/// <param name="Outer">The item that has the list; absent for none.</param>
/// <param name="List">Where the list stands there.</param>
/// <param name="Index">Which item it is.</param>
internal sealed record ArnPlace(ArnPlace? Outer, string List, int Index)
{
    /// <summary>Its path in the document.</summary>
    public override string ToString() => Outer is null ? $"{List}[{Index}]" : $"{Outer}.{List}[{Index}]";
}
