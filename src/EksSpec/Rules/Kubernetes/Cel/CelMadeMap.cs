namespace EksSpec.Rules;

/// <summary>A map that an expression makes.</summary>
internal sealed class CelMadeMap(IReadOnlyList<(object Key, object Value)> entries) : CelMap
{
    public override IEnumerable<(object Key, object Value)> Entries => entries;
}
