using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Crds;

/// <summary>What a scalar means, as far as definitions need it.</summary>
internal static class YamlScalars
{
    private static readonly Regex Number = new(
        @"^[-+]?(0|[1-9][0-9]*|[0-9]*\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    public static YamlNode Of(Scalar scalar)
    {
        var (line, column) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        var isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        return !isPlain
            ? new(YamlKind.Text, scalar.Value, line, column)
            : scalar.Value switch
            {
                "" or "~" or "null" or "Null" or "NULL" => new(YamlKind.Null, "null", line, column),
                "true" or "True" or "TRUE" => new(YamlKind.Boolean, "true", line, column),
                "false" or "False" or "FALSE" => new(YamlKind.Boolean, "false", line, column),
                var text when Number.IsMatch(text) => new(YamlKind.Number, AsJson(text), line, column),
                var text => new(YamlKind.Text, text, line, column),
            };
    }

    // JSON has neither a plus before a number nor a point without a digit on both sides.
    private static string AsJson(string number) =>
        Regex.IsMatch(number, @"^-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$", RegexOptions.None, TimeSpan.FromSeconds(1))
            ? number
            : double.Parse(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
