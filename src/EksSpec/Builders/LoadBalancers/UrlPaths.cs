using System.Runtime.CompilerServices;

namespace EksSpec.Builders;

/// <summary>Paths of requests, as Ingresses and load balancers read them.</summary>
internal static class UrlPaths
{
    /// <summary>A path from the root.</summary>
    public static string Rooted(string path, [CallerArgumentExpression(nameof(path))] string name = "") =>
        Guard.Spelled(path, RootError, name);

    /// <summary>A path that an Ingress takes as it stands: a prefix, or all of it.</summary>
    public static string OfIngress(string path, [CallerArgumentExpression(nameof(path))] string name = "") =>
        Guard.Spelled(path, IngressError, name);

    /// <summary>The path as a part of a name.</summary>
    public static string Name(string path)
    {
        const int MaxLength = 40;
        var letters = string.Concat(path.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '));
        var name = string.Join('-', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? "root" : name[..Math.Min(name.Length, MaxLength)].TrimEnd('-');
    }

    /// <summary>The name with the first number behind it that makes it a new one.</summary>
    public static string Distinct(string name, HashSet<string> taken)
    {
        var distinct = name;
        for (var number = 2; !taken.Add(distinct); number++)
        {
            distinct = $"{name}-{AnnotationText.Number(number)}";
        }

        return distinct;
    }

    private static string? RootError(string path) => path.StartsWith('/') ? null : "doesn't begin with '/'";

    private static string? IngressError(string path) =>
        RootError(path)
        ?? (
            path.AsSpan().ContainsAny('*', '?') ? "has '*' or '?', which a path of an Ingress takes for no wildcard"
            : path.Contains("//", StringComparison.Ordinal) ? "has '//' in it"
            : path.Split('/').Any(part => part is "." or "..") ? "has '.' or '..' in it"
            : path.Contains("%2f", StringComparison.OrdinalIgnoreCase) ? "has '%2f' in it"
            : null
        );
}
