using System.Globalization;
using System.Text;

namespace EksSpec.Crds;

/// <summary>Writes values as JSON on one line.</summary>
internal static class JsonText
{
    public static string Of(YamlNode node) => Append(new(), node, keepsTexts: true, isProperties: false).ToString();

    /// <summary>A definition without the descriptions in its schemas: nothing is judged by them, and they are most of it.</summary>
    public static string WithoutDescriptions(YamlNode node) =>
        Append(new(), node, keepsTexts: false, isProperties: false).ToString();

    private static StringBuilder Append(StringBuilder json, YamlNode node, bool keepsTexts, bool isProperties)
    {
        switch (node.Kind)
        {
            case YamlKind.Text:
                return AppendText(json, node.Scalar!);
            case YamlKind.List:
                json.Append('[');
                for (var i = 0; i < node.Items.Count; i++)
                {
                    Append(i == 0 ? json : json.Append(','), node.Items[i], keepsTexts, isProperties: false);
                }

                return json.Append(']');
            case YamlKind.Map:
                return AppendMap(json.Append('{'), node, keepsTexts, isProperties).Append('}');
            default:
                return json.Append(node.Scalar);
        }
    }

    private static StringBuilder AppendMap(StringBuilder json, YamlNode map, bool keepsTexts, bool isProperties)
    {
        var isFirst = true;
        foreach (var (key, value) in map.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            var isWord = !isProperties;
            var isDropped = isWord && !keepsTexts && key == "description" && value.Kind == YamlKind.Text;
            if (isDropped || !ReferenceEquals(map[key], value))
            {
                continue;
            }

            AppendText(isFirst ? json : json.Append(','), key).Append(':');
            var isValue = isWord && key is "default" or "enum" or "example";
            Append(json, value, keepsTexts || isValue, isWord && key == "properties");
            isFirst = false;
        }

        return json;
    }

    private static StringBuilder AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ' || c is > '~' and < '\u00A1' or '\u2028' or '\u2029' || char.IsSurrogate(c))
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json.Append('"');
    }
}
