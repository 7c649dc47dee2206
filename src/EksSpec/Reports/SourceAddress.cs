namespace EksSpec.Reports;

/// <summary>How services call a file: with slashes, and from the root of the sources where it lies below that.</summary>
internal static class SourceAddress
{
    /// <summary>The name of a file, without <c>./</c> before it and, where it lies below a directory, from there.</summary>
    /// <param name="file">The file, as it was named.</param>
    /// <param name="root">The directory; absent, the name is taken as it is.</param>
    public static string Relative(string file, string? root = null)
    {
        var name = file.Replace('\\', '/');
        if (root is not null)
        {
            var above = $"{root.Replace('\\', '/').TrimEnd('/')}/";
            name = name.StartsWith(above, StringComparison.Ordinal) ? name[above.Length..] : name;
        }

        while (name.StartsWith("./", StringComparison.Ordinal))
        {
            name = name[2..].TrimStart('/');
        }

        return name;
    }

    /// <summary>Whether a name is told from nowhere: <c>/a/b</c>, <c>C:/a/b</c>.</summary>
    public static bool IsAbsolute(string name) =>
        name.StartsWith('/') || (name.Length > 2 && char.IsAsciiLetter(name[0]) && name[1] == ':' && name[2] == '/');

    /// <summary>The name as a URI: relative, or of scheme <c>file</c> where it is absolute.</summary>
    public static string Uri(string name)
    {
        var path = System.Uri.EscapeDataString(name).Replace("%2F", "/", StringComparison.Ordinal);
        return !IsAbsolute(name) ? path
            : name.StartsWith('/') ? $"file://{path}"
            : $"file:///{path}";
    }
}
