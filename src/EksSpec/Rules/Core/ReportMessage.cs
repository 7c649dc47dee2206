using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EksSpec.Rules;

/// <summary>A message that costs nothing while nothing is wrong. Numbers are written alike everywhere.</summary>
[InterpolatedStringHandler]
internal readonly ref struct ReportMessage
{
    private readonly StringBuilder? _text;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReportMessage(
        int literalLength,
        int formattedCount,
        bool wrong,
        RuleInfo rule,
        Report report,
        out bool isNeeded
    )
    {
        isNeeded = wrong && report.IsAskedFor(rule);
        _text = isNeeded ? report.StartMessage() : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReportMessage(
        int literalLength,
        int formattedCount,
        string? error,
        RuleInfo rule,
        Report report,
        out bool isNeeded
    )
        : this(literalLength, formattedCount, error is not null, rule, report, out isNeeded) { }

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted(string? value) => _text!.Append(value);

    public void AppendFormatted(int value) => _text!.Append(value.ToString(CultureInfo.InvariantCulture));

    // Not generic: each type would cost every check that may use it, even while nothing is wrong.
    public void AppendFormatted(object? value) => _text!.Append(CultureInfo.InvariantCulture, $"{value}");

    // What is absent or empty would leave two quotes with nothing between them.
    public override string ToString() => _text!.Replace("''", "(empty)").ToString();
}
