namespace EksSpec.Reading.Yaml;

/// <summary>The ways in which a text can be wrong before anyone asks what it says.</summary>
internal enum ProblemKind
{
    /// <summary>Neither YAML nor JSON: the document has no tree.</summary>
    Syntax,

    /// <summary>A key twice in one map; the tree keeps the last.</summary>
    DuplicateKey,

    /// <summary>A value that JSON can't hold, such as <c>.inf</c>; the tree has a null there.</summary>
    Unrepresentable,

    /// <summary>A limit of <see cref="ReadOptions"/>: the document has no tree.</summary>
    TooDeep,

    /// <summary>A limit of <see cref="ReadOptions"/>: the document has no tree.</summary>
    TooManyNodes,

    /// <summary>A limit of <see cref="ReadOptions"/>: nothing was read.</summary>
    TooLong,

    /// <summary>More aliases than Go's YAML reader puts up with: the document has no tree.</summary>
    TooManyAliases,
}
