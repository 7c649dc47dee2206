namespace EksSpec.Rules;

/// <summary>A field that holds the name of something at AWS.</summary>
/// <param name="At">The item of a list that has it, by its path; empty for none.</param>
/// <param name="Field">Where it stands there.</param>
/// <param name="Text">What is written there.</param>
/// <param name="Kind">What it takes.</param>
internal readonly record struct ArnField(string At, string Field, string Text, ArnKind Kind)
{
    /// <summary>Whether it takes another text too, or its text is judged by eksctl's own rules.</summary>
    public bool MayBeOther { get; init; }

    /// <summary>Where it stands in its document.</summary>
    public string Path => At + Field;
}
