namespace EksSpec.Reading.Yaml;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind : byte
{
    StreamEnd,
    VersionDirective,
    TagDirective,

    /// <summary><c>---</c>.</summary>
    DocumentStart,

    /// <summary><c>...</c>.</summary>
    DocumentEnd,

    /// <summary>The first dash of a list; takes no room in the text.</summary>
    BlockListStart,

    /// <summary>The first key of a map; takes no room in the text.</summary>
    BlockMapStart,

    /// <summary>A line that stands further to the left; takes no room in the text.</summary>
    BlockEnd,

    /// <summary><c>[</c>.</summary>
    FlowListStart,

    /// <summary><c>]</c>.</summary>
    FlowListEnd,

    /// <summary><c>{</c>.</summary>
    FlowMapStart,

    /// <summary><c>}</c>.</summary>
    FlowMapEnd,

    /// <summary><c>-</c>.</summary>
    Dash,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>?</c>, or the place before a key that has none.</summary>
    Key,

    /// <summary><c>:</c>.</summary>
    Colon,

    Alias,
    Anchor,
    Tag,
    Scalar,

    /// <summary><c>|</c> or <c>&gt;</c> and what follows it, such as <c>2-</c>; only in <see cref="TreeTokens"/>.</summary>
    BlockHeader,

    /// <summary><c>#</c> up to the end of the line; only in <see cref="TreeTokens"/>.</summary>
    Comment,
}
