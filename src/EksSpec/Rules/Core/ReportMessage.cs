using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EksSpec.Rules;

/// <summary>A message that costs nothing while nothing is wrong. Numbers are written alike everywhere.</summary>
[InterpolatedStringHandler]
internal readonly ref struct ReportMessage
{
    private readonly StringBuilder? _text;

    public ReportMessage(int literalLength, int formattedCount, bool wrong, out bool isNeeded)
    {
        isNeeded = wrong;
        _text = wrong ? new(literalLength + (formattedCount * 12)) : null;
    }

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted<T>(T value) => _text!.Append(CultureInfo.InvariantCulture, $"{value}");

    public override string ToString() => _text?.ToString() ?? "";
}
