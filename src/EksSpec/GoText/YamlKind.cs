namespace EksSpec.GoText;

/// <summary>What a plain scalar of YAML is, in the terms of JSON.</summary>
internal enum YamlKind : byte
{
    Null,
    Boolean,
    Number,
    Text,
}
