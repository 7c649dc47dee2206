using EksSpec.Reading.Yaml;
using EksSpec.Writing;

namespace EksSpec.Editing;

/// <summary>How a scalar is spelled on one line.</summary>
internal static class ScalarText
{
    /// <summary>Spells a scalar, or a key.</summary>
    /// <param name="value">The scalar.</param>
    /// <param name="like">How what stood there before is written: quotes stay what they were.</param>
    /// <param name="isJson">Whether it has to be JSON.</param>
    public static string Of(InlineDocument value, YamlStyle like, bool isJson) =>
        value.AsText is not { } text ? value.Scalar!
        : isJson || like == YamlStyle.DoubleQuoted ? Written(new JsonWriter(), value)
        : like == YamlStyle.SingleQuoted && FitsSingleQuotes(text)
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
        : Written(new YamlWriter(), value).TrimEnd('\n');

    private static bool FitsSingleQuotes(string text)
    {
        foreach (var c in text)
        {
            if (TextEscapes.IsInvisible(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string Written(Utf8DocumentWriter writer, InlineDocument value)
    {
        writer.Write(value);
        return writer.ToString();
    }
}
