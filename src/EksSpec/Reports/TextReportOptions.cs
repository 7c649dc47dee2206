namespace EksSpec.Reports;

/// <summary>How a report for people looks.</summary>
public sealed class TextReportOptions
{
    /// <summary>A hundred columns, no colour, with a summary.</summary>
    public static readonly TextReportOptions Default = new();

    private readonly int _width = 100;

    /// <summary>How many columns a line may have; words that are longer stand out.</summary>
    /// <value>100 unless it is set.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 20.</exception>
    public int Width
    {
        get => _width;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 20);
            _width = value;
        }
    }

    /// <summary>Whether severities have colours, as ANSI escapes.</summary>
    /// <value><see langword="false"/> unless it is set.</value>
    public bool UseColor { get; init; }

    /// <summary>Whether the report ends with how much was found, and of which rules where it is much.</summary>
    /// <value><see langword="true"/> unless it is set.</value>
    public bool WithSummary { get; init; } = true;
}
