namespace EksSpec.GoText;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name, a symbol, the digits of a number, or the content of a string.</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text)
{
    /// <summary>Whether it is this symbol.</summary>
    public bool Is(string symbol) => Kind == CelTokenKind.Symbol && Text == symbol;
}
