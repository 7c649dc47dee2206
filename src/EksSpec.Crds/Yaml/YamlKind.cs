namespace EksSpec.Crds;

/// <summary>What a node is, as JSON has it.</summary>
internal enum YamlKind
{
    Null,
    Boolean,
    Number,
    Text,
    List,
    Map,
}
