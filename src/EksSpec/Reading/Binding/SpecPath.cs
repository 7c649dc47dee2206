using System.Globalization;
using System.Text;

namespace EksSpec.Reading.Binding;

/// <summary>The spelling of paths: <c>managedNodeGroups[0].labels[app.kubernetes.io/name]</c>.</summary>
internal static class SpecPath
{
    /// <summary>Writes a path.</summary>
    public static string Of(ReadOnlySpan<Segment> segments)
    {
        var path = new StringBuilder();
        foreach (var (key, index) in segments)
        {
            if (key is null)
            {
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                Append(path, key);
            }
        }

        return path.ToString();
    }

    /// <summary>Reads a path back.</summary>
    public static List<Segment> Parse(string path)
    {
        var segments = new List<Segment>();
        var rest = path.AsSpan();
        while (!rest.IsEmpty)
        {
            if (rest[0] == '[')
            {
                var end = EndOfBracket(rest);
                var inner = rest[1..end];
                segments.Add(
                    int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                        ? new(null, index)
                        : new(inner.ToString(), 0)
                );
                rest = rest[Math.Min(end + 1, rest.Length)..];
                continue;
            }

            rest = rest[0] == '.' && segments.Count > 0 ? rest[1..] : rest;
            var length = rest.Length > 1 ? rest[1..].IndexOfAny('.', '[') + 1 : 0;
            length = length == 0 ? rest.Length : length;
            if (length > 0)
            {
                segments.Add(new(rest[..length].ToString(), 0));
            }

            rest = rest[length..];
        }

        return segments;
    }

    // A key may hold brackets itself: the last one before a dot, another bracket or the end closes.
    private static int EndOfBracket(ReadOnlySpan<char> rest)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == ']' && (i + 1 == rest.Length || rest[i + 1] is '.' or '['))
            {
                return i;
            }
        }

        return rest.Length - 1 > 0 ? rest.Length : 1;
    }

    private static void Append(StringBuilder path, string key)
    {
        // '.common', a place for anchors, is spelled as it is.
        if (IsPlain(key) || (path.Length == 0 && key is ['.', .. var rest] && IsPlain(rest)))
        {
            if (path.Length > 0)
            {
                path.Append('.');
            }

            path.Append(key);
        }
        else
        {
            path.Append('[').Append(key).Append(']');
        }
    }

    private static bool IsPlain(string key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return key.Length > 0 && !char.IsAsciiDigit(key[0]);
    }
}
