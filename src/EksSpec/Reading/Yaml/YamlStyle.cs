namespace EksSpec.Reading.Yaml;

/// <summary>How a value is written.</summary>
internal enum YamlStyle : byte
{
    /// <summary>Nothing is written: null.</summary>
    Empty,
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary><c>|</c>.</summary>
    Literal,

    /// <summary><c>&gt;</c>.</summary>
    Folded,
    Alias,
    BlockList,
    BlockMap,
    FlowList,
    FlowMap,
}
