using System.Collections.Frozen;

namespace EksSpec.GoText;

/// <summary>The functions that an expression can call, by name.</summary>
internal static class CelFunctions
{
    private static readonly string[] Comparable =
    [
        "bool",
        "int",
        "uint",
        "double",
        "string",
        "bytes",
        "timestamp",
        "duration",
    ];

    private static readonly string[] Numbers = ["int", "uint", "double"];

    private static readonly FrozenDictionary<string, CelOverload[]> All = Read()
        .GroupBy(entry => entry.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Overload).ToArray());

    /// <summary>The ways to call a function; none where there is no such function.</summary>
    public static IReadOnlyList<CelOverload> Find(string name) => All.TryGetValue(name, out var found) ? found : [];

    private static IEnumerable<(string Name, CelOverload Overload)> Read()
    {
        foreach (var line in CelSignatures.Text.Split('\n'))
        {
            yield return new Signature(line).Read();
        }

        foreach (var name in (string[])["_<_", "_<=_", "_>_", "_>=_"])
        {
            // Numbers of different types can be ordered, though not compared for equality.
            var pairs = Comparable
                .Select(type => (type, type))
                .Concat(Numbers.SelectMany(one => Numbers.Where(other => other != one).Select(other => (one, other))));
            foreach (var (one, other) in pairs)
            {
                yield return new Signature($"bool {name}({one}, {other})").Read();
            }
        }
    }

    // One line of the table.
    private sealed class Signature(string line)
    {
        private int _at;

        public (string Name, CelOverload Overload) Read()
        {
            var result = Type();
            _at++;
            var open = line.LastIndexOf('(');
            var colon = line.LastIndexOf(':', open);

            // The ternary operator has a colon in its name.
            var member = colon > _at && line[_at] != '_';
            var arguments = new List<CelType>();
            if (member)
            {
                arguments.Add(Type());
                _at++;
            }

            var name = line[_at..open];
            _at = open + 1;
            while (line[_at] != ')')
            {
                arguments.Add(Type());
                _at += line[_at] == ',' ? 2 : 0;
            }

            return (name, new(member, arguments, result));
        }

        private CelType Type()
        {
            var start = _at;
            while (char.IsAsciiLetterOrDigit(line[_at]) || line[_at] == '_')
            {
                _at++;
            }

            var name = line[start.._at];
            var parameters = new List<CelType>();
            if (line[_at] == '<')
            {
                do
                {
                    _at += line[_at] == '<' ? 1 : 2;
                    parameters.Add(Type());
                } while (line[_at] == ',');

                _at++;
            }

            return CelTypes.Find(name, parameters);
        }
    }
}
