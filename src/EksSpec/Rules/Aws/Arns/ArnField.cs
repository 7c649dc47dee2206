namespace EksSpec.Rules;

/// <summary>A field that holds the name of something at AWS.</summary>
/// <param name="At">The item of a list that has it; absent for none.</param>
/// <param name="Field">Where it stands there.</param>
/// <param name="Text">What is written there.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="MayBeOther">Whether it takes another text too, or its text is judged by eksctl's own rules.</param>
internal sealed record ArnField(ArnPlace? At, string Field, string Text, ArnKind Kind, bool MayBeOther)
{
    /// <summary>Where it stands in its document.</summary>
    public string Path =>
        At is null ? Field
        : Field.Length == 0 ? At.ToString()
        : $"{At}.{Field}";
}
