namespace EksSpec.Reading.Yaml;

/// <summary>What a value of a document is, in the terms of JSON.</summary>
internal enum NodeKind : byte
{
    Null = YamlKind.Null,
    Boolean = YamlKind.Boolean,
    Number = YamlKind.Number,
    Text = YamlKind.Text,
    List,
    Map,
}
