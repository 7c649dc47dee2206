namespace EksSpec.Rules;

/// <summary>Paths of fields in a schema: <c>.spec.name</c>, <c>.labels['a.b']</c>.</summary>
internal static class FieldPaths
{
    /// <summary>The schema at a path; null where there is none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="schema">The schema that it begins in.</param>
    /// <param name="lists">Whether it may name items of lists.</param>
    public static Schema? Find(string path, Schema schema, bool lists)
    {
        var at = 0;
        var found = schema;
        while (at < path.Length && found is not null)
        {
            if (path[at] == '.' && NameAt(path, at + 1) is { Length: > 0 } name)
            {
                (found, at) = (Field(found, name), at + 1 + name.Length);
            }
            else if (path[at] == '[' && path.IndexOf(']', at) is > 0 and var end)
            {
                var inside = path[(at + 1)..end];
                found =
                    inside is ['\'', .. var key, '\''] ? Field(found, key)
                    : lists && found.Type == "array" && IsIndex(inside) ? found.Items
                    : null;
                at = end + 1;
            }
            else
            {
                return null;
            }
        }

        return found;
    }

    private static Schema? Field(Schema schema, string name) =>
        schema.Properties.TryGetValue(name, out var property) ? property : schema.Additional;

    private static bool IsIndex(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string NameAt(string path, int start)
    {
        var end = path.AsSpan(start).IndexOfAny('.', '[');
        return end < 0 ? path[start..] : path.Substring(start, end);
    }
}
