namespace EksSpec.Reports;

/// <summary>Colours for a terminal, or none.</summary>
/// <param name="IsOn">Whether there are colours.</param>
internal readonly record struct Paint(bool IsOn)
{
    /// <summary>In bold letters.</summary>
    public string Bold(string text) => With("1", text);

    /// <summary>So that it stands back.</summary>
    public string Faint(string text) => With("2", text);

    /// <summary>In the colour of a severity.</summary>
    public string Of(Severity severity, string text) =>
        With(
            severity switch
            {
                Severity.Error => "1;31",
                Severity.Warning => "1;33",
                _ => "1;36",
            },
            text
        );

    private string With(string code, string text) => IsOn ? $"\e[{code}m{text}\e[0m" : text;
}
