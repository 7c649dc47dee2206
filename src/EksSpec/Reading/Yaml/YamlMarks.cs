namespace EksSpec.Reading.Yaml;

/// <summary>What is to be known about a node beside its place, style and meaning.</summary>
[Flags]
internal enum YamlMarks : byte
{
    None = 0,

    /// <summary>It has an anchor or a tag.</summary>
    HasProperties = 1,

    /// <summary>It is a map whose entries aren't just what stands there.</summary>
    HasOwnEntries = 2,

    /// <summary>It is a key that counts as another than the one that stands there.</summary>
    IsRenamed = 4,
}
