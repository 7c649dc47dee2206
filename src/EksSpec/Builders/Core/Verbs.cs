using System.Collections.Frozen;

namespace EksSpec.Builders;

/// <summary>Which verb writes a field, so that a finding about a built object can say what to call.</summary>
/// <remarks>
/// The table, <c>Verbs.txt</c>, has kind, field and verb. It is made by a test that calls every verb and looks what it notes.
/// </remarks>
internal static class Verbs
{
    private static readonly Lazy<FrozenDictionary<string, string>> Known = new(() =>
        Table()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(words => $"{words[0]} {words[1]}", words => words[2], StringComparer.Ordinal)
    );

    /// <summary>The verb that writes a field, such as <c>WithLogs</c>; <see langword="null"/> where only <c>Configure</c> does.</summary>
    /// <param name="kind">Kind of the object, such as <c>ClusterConfig</c> or <c>Deployment</c>.</param>
    /// <param name="path">The field, as in the YAML.</param>
    public static string? For(string kind, DraftPath path)
    {
        var pattern = Any(path);
        return Find(kind, pattern) ?? (InPod(pattern) is { } inPod ? Find("Pod", inPod) : null);
    }

    /// <summary>A path in which every item is any item, and every container the main one.</summary>
    internal static string Any(DraftPath path) =>
        path.Pattern.Replace("initContainers[]", "containers[]", StringComparison.Ordinal);

    /// <summary>The path within the pod template, for a path that leads into one.</summary>
    internal static string? InPod(string path)
    {
        const string Template = "template.";
        var start = path.LastIndexOf(Template, StringComparison.Ordinal);
        return start < 0 ? null : path[(start + Template.Length)..];
    }

    private static string? Find(string kind, string pattern)
    {
        if (At(kind, pattern) is { } exact)
        {
            return exact;
        }

        // What writes a part of the field comes before what writes more than it.
        string[] parts =
        [
            .. Known
                .Value.Where(entry => entry.Key.StartsWith($"{kind} {pattern}.", StringComparison.Ordinal))
                .Select(entry => entry.Value)
                .Distinct(StringComparer.Ordinal),
        ];
        if (parts is [var part])
        {
            return part;
        }

        for (var place = Parent(pattern); place.Length > 0; place = Parent(place))
        {
            if (At(kind, place) is { } verb)
            {
                // A verb that adds the thing as a whole doesn't reach into it.
                return verb.StartsWith("Add", StringComparison.Ordinal) ? null : verb;
            }
        }

        return null;
    }

    private static string Parent(string pattern) =>
        pattern.EndsWith("[]", StringComparison.Ordinal) ? pattern[..^2]
        : pattern.LastIndexOf('.') is > 0 and var dot ? pattern[..dot]
        : "";

    private static string? At(string kind, string pattern) =>
        Known.Value.GetValueOrDefault($"{kind} {pattern}") ?? Known.Value.GetValueOrDefault($"{kind} {pattern}[]");

    private static string Table()
    {
        using var stream = typeof(Verbs).Assembly.GetManifestResourceStream("Verbs.txt")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
