using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EksSpec.Tests.Builders;

/// <summary>As much of Go's text/template and of Sprig as the templates of branches are written in.</summary>
internal sealed partial class GoTemplate(string open, string close, object? dot, Func<object>? inputs = null)
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);

    public static string Argo(string text, object? parameters) => new GoTemplate("{{", "}}", parameters).Run(text);

    public static string Flux(string text, object inputs) => new GoTemplate("<<", ">>", null, () => inputs).Run(text);

    private string Run(string text)
    {
        StringBuilder output = new();
        var skipping = 0;
        List<bool> ifs = [];
        for (var at = 0; ; )
        {
            var next = text.IndexOf(open, at, StringComparison.Ordinal);
            var plain = next < 0 ? text[at..] : text[at..next];
            var trims = next >= 0 && text[next + open.Length] == '-';
            output.Append(
                skipping > 0 ? ""
                : trims ? plain.TrimEnd()
                : plain
            );
            if (next < 0)
            {
                return output.ToString();
            }

            var end = text.IndexOf(close, next, StringComparison.Ordinal);
            var action = text[(next + open.Length + (trims ? 1 : 0))..end].Trim();
            at = end + close.Length;
            if (action == "end")
            {
                skipping -= ifs[^1] ? 0 : 1;
                ifs.RemoveAt(ifs.Count - 1);
            }
            else if (action.StartsWith("if ", StringComparison.Ordinal))
            {
                ifs.Add(skipping == 0 && IsTrue(Evaluate(action[3..])));
                skipping += ifs[^1] ? 0 : 1;
            }
            else if (skipping == 0)
            {
                output.Append(Act(action));
            }
        }
    }

    private string Act(string action)
    {
        if (Assignment().Match(action) is { Success: true } assignment)
        {
            _variables[assignment.Groups["name"].Value] = Evaluate(assignment.Groups["value"].Value);
            return "";
        }

        return Text(Evaluate(action));
    }

    private object? Evaluate(string pipeline)
    {
        Queue<string> tokens = new(Tokens().Matches(pipeline).Select(token => token.Value));
        return Pipeline(tokens);
    }

    private object? Pipeline(Queue<string> tokens)
    {
        object? result = null;
        for (var isFirst = true; ; isFirst = false)
        {
            List<object?> operands = [];
            var function = tokens.Peek() is [>= 'a' and <= 'z', ..] ? tokens.Dequeue() : null;
            while (tokens.TryPeek(out var token) && token is not ("|" or ")"))
            {
                operands.Add(Operand(tokens));
            }

            if (!isFirst)
            {
                operands.Add(result);
            }

            result = function is null ? Assert.Single(operands) : Call(function, operands);
            if (!tokens.TryPeek(out var bar) || bar == ")")
            {
                return result;
            }

            tokens.Dequeue();
        }
    }

    private object? Operand(Queue<string> tokens)
    {
        var token = tokens.Dequeue();
        object? value = token[0] switch
        {
            '(' => Pipeline(tokens),
            '"' => JsonSerializer.Deserialize<string>(token),
            '`' => token[1..^1],
            '$' => Field(_variables[token.Split('.')[0]], token.Split('.').Skip(1)),
            '.' => Field(dot, token[1..].Split('.')),
            >= '0' and <= '9' => int.Parse(token, CultureInfo.InvariantCulture),
            _ => Call(token, []),
        };
        if (token != "(")
        {
            return value;
        }

        Assert.Equal(")", tokens.Dequeue());
        return tokens.TryPeek(out var field) && field[0] == '.'
            ? Field(value, tokens.Dequeue()[1..].Split('.'))
            : value;
    }

    private static object? Field(object? value, IEnumerable<string> path) =>
        path.Aggregate(value, (map, key) => ((IReadOnlyDictionary<string, object?>)map!)[key]);

    private object? Call(string function, List<object?> operands)
    {
        string Of(int index) => (string)operands[index]!;
        return function switch
        {
            "inputs" => inputs!(),
            "index" => Field(operands[0], [Of(1)]),
            "print" => string.Concat(operands),
            "printf" => operands.Skip(1).Aggregate(Of(0), (text, value) => Verb().Replace(text, Text(value), 1)),
            "or" => operands.Find(IsTrue) ?? operands[^1],
            "eq" => Equals(operands[0], operands[1]),
            "ne" => !Equals(operands[0], operands[1]),
            "gt" => (int)operands[0]! > (int)operands[1]!,
            "len" => Of(0).Length,
            "lower" => Of(0).ToLowerInvariant(),
            "default" => IsTrue(operands[1]) ? operands[1] : operands[0],
            "trunc" => Of(1).Length > (int)operands[0]! ? Of(1)[..(int)operands[0]!] : Of(1),
            "trimAll" => Of(1).Trim([.. Of(0)]),
            "trimPrefix" => Of(1).StartsWith(Of(0), StringComparison.Ordinal) ? Of(1)[Of(0).Length..] : Of(1),
            "trimSuffix" => Of(1).EndsWith(Of(0), StringComparison.Ordinal) ? Of(1)[..^Of(0).Length] : Of(1),
            "regexMatch" => Regex.IsMatch(Of(1), Of(0), RegexOptions.NonBacktracking),
            "regexReplaceAll" => Regex.Replace(Of(1), Of(0), Of(2), RegexOptions.NonBacktracking),
            "sha256sum" => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(0)))),
            "toJson" => JsonSerializer.Serialize(Of(0)),
            _ => throw new NotSupportedException(function),
        };
    }

    private static bool IsTrue(object? value) => value is not (null or false or "" or 0);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    [GeneratedRegex("""^(?<name>\$\w+) :?= (?<value>.*)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Assignment();

    [GeneratedRegex(
        """
            "(?:\\.|[^"\\])*"|`[^`]*`|[()|]|\$?\.?[\w.]+
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Tokens();

    [GeneratedRegex("%s", RegexOptions.None, 1000)]
    private static partial Regex Verb();
}
