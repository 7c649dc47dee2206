namespace EksSpec.Rules;

/// <summary>The simple JSON paths of definitions: names with a dot in front of each, <c>.spec.replicas</c>.</summary>
internal static class JsonPaths
{
    /// <summary>What is wrong with a path; null where nothing is.</summary>
    public static string? Error(string path) => path is ['.', ..] ? null : "does not begin with a dot";

    /// <summary>What is wrong with a path that has to lie below one of some fields.</summary>
    public static string? Error(string path, params ReadOnlySpan<string> fields)
    {
        if (Error(path) is { } error)
        {
            return error;
        }

        foreach (var field in fields)
        {
            if (path.StartsWith($".{field}.", StringComparison.Ordinal))
            {
                return null;
            }
        }

        return $"does not lie below .{string.Join(" or .", fields.ToArray())}";
    }
}
