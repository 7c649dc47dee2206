namespace EksSpec.Reading.Nodes;

/// <summary>What a value of a document is, in the terms of JSON.</summary>
internal enum NodeKind : byte
{
    Null,
    Boolean,
    Number,
    Text,
    List,
    Map,
}
