namespace EksSpec.Editing;

/// <summary>What a text is written in.</summary>
public enum SpecSyntax
{
    /// <summary>YAML.</summary>
    Yaml,

    /// <summary>JSON, which has no comments.</summary>
    Json,
}
