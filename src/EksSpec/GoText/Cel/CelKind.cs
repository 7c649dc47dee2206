namespace EksSpec.GoText;

/// <summary>What a type is.</summary>
internal enum CelKind
{
    /// <summary>A value whose type is known at run time only.</summary>
    Dyn,

    /// <summary>The type of <c>null</c>.</summary>
    Null,

    /// <summary>A simple type: bool, int, uint, double, string, bytes, timestamp, duration.</summary>
    Simple,

    /// <summary>A type of a library, a list, a map, an optional value, or the type of types: a name with parameters.</summary>
    Named,

    /// <summary>An object with known fields.</summary>
    Object,

    /// <summary>A place for a type in a declaration.</summary>
    Parameter,
}
