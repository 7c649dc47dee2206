namespace EksSpec.Rules;

/// <summary>What sort of fault a value has.</summary>
internal enum SchemaFaultKind
{
    /// <summary>A field that the schema doesn't have.</summary>
    Unknown,

    /// <summary>A value of another type, null among them.</summary>
    Type,

    /// <summary>A field that is missing.</summary>
    Missing,

    /// <summary>A value that is none of those that can be.</summary>
    Enum,

    /// <summary>A text that is too long.</summary>
    TooLong,

    /// <summary>A text of another length, pattern or format.</summary>
    Text,

    /// <summary>A number out of its range.</summary>
    Number,

    /// <summary>Too many items or entries.</summary>
    TooMany,

    /// <summary>Too few items or entries.</summary>
    TooFew,

    /// <summary>An item that is there twice.</summary>
    Twice,

    /// <summary>A value that does not fit a combination of schemas.</summary>
    Combination,

    /// <summary>An object in the object that is no whole one.</summary>
    Embedded,
}
