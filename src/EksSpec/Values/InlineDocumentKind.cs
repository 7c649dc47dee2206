namespace EksSpec.Values;

/// <summary>What an <see cref="InlineDocument"/> is.</summary>
public enum InlineDocumentKind
{
    /// <summary>JSON <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number, kept as the text it was written with.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map; its keys keep the order in which they were written.</summary>
    Map,
}
