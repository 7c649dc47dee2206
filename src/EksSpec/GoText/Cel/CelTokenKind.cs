namespace EksSpec.GoText;

/// <summary>What a token of an expression is.</summary>
internal enum CelTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name that is no keyword.</summary>
    Name,

    /// <summary>An operator, a bracket, a comma, or one of <c>in</c>, <c>true</c>, <c>false</c>, <c>null</c>.</summary>
    Symbol,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A whole number with <c>u</c>.</summary>
    Uint,

    /// <summary>A number with a fraction or an exponent.</summary>
    Double,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A string with <c>b</c>.</summary>
    Bytes,
}
