using System.Collections.Frozen;

namespace EksSpec.GoText;

/// <summary>The functions that an expression can call, by name.</summary>
internal static class CelFunctions
{
    private static readonly FrozenDictionary<string, CelOverload[]> All = CelSignatures
        .Text.Split('\n')
        .SelectMany(WithoutBraces)
        .SelectMany(Overloads)
        .GroupBy(entry => entry.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Overload).ToArray());

    /// <summary>The ways to call a function; none where there is no such function.</summary>
    public static IReadOnlyList<CelOverload> Find(string name) => All.TryGetValue(name, out var found) ? found : [];

    private static IEnumerable<string> WithoutBraces(string line)
    {
        var open = line.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [line];
        }

        var group = line[open..(line.IndexOf('}', StringComparison.Ordinal) + 1)];
        return group[1..^1]
            .Split(' ')
            .SelectMany(type => WithoutBraces(line.Replace(group, type, StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Name, CelOverload Overload)> Overloads(string line)
    {
        var open = line.LastIndexOf('(');
        var names = line[..open].Split(' ');
        var result = CelTypes.Parse(names[0]);
        var arguments = line[(open + 1)..^1].Split(", ", StringSplitOptions.RemoveEmptyEntries).ToList();

        // The ternary operator has a colon in its name.
        var member = names[1][0] != '_' && names[1].Contains(':', StringComparison.Ordinal);
        if (member)
        {
            var colon = names[1].IndexOf(':', StringComparison.Ordinal);
            arguments.Insert(0, names[1][..colon]);
            names[1] = names[1][(colon + 1)..];
        }

        CelType[] types = [.. arguments.Select(argument => CelTypes.Parse(argument.TrimEnd('?')))];
        foreach (var name in names[1..])
        {
            if (arguments is [.., [.., '?']])
            {
                yield return (name, new(member, types[..^1], result));
            }

            yield return (name, new(member, types, result));
        }
    }
}
