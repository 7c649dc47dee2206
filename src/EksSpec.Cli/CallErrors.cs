using System.CommandLine;
using System.CommandLine.Parsing;

namespace EksSpec.Cli;

/// <summary>Finds what is wrong with a call, and says what could have been meant.</summary>
internal static class CallErrors
{
    /// <summary>What is wrong, a sentence each.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = UnknownOptions(parsed).ToList();
        if (options.Count > 0)
        {
            var known = OptionsOf(parsed).ToList();
            return options.Select(option => $"there is no option '{option}'{Meant(option, known)}");
        }

        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var first, ..])
        {
            return [$"there is no command '{first}'{Meant(first, command.Subcommands.Select(other => other.Name))}"];
        }

        return parsed.Errors.Select(error => OnOneLine(error.Message));
    }

    private static string OnOneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    // What begins with a dash is an option, unless it is a dash alone or stands behind --.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        var names = taken.Select(token => token.Value).Concat(parsed.UnmatchedTokens).ToHashSet();
        return parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Select(token => token.Value)
            .Where(value => value is ['-', _, ..] && names.Contains(value));
    }

    private static IEnumerable<string> OptionsOf(ParseResult parsed)
    {
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as CommandResult)
        {
            foreach (var option in result.Command.Options)
            {
                yield return option.Name;
            }
        }
    }

    private static string Meant(string written, IEnumerable<string> names)
    {
        var near = names
            .Select(name => (Name: name, Distance: Distance(written.Split('=')[0], name)))
            .Where(other => other.Distance <= Math.Max(1, other.Name.Length / 3))
            .OrderBy(other => other.Distance)
            .FirstOrDefault();
        return near.Name is null ? "." : $"; did you mean '{near.Name}'?";
    }

    // How many letters are another, missing or too many.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= Math.Min(one.Length, 64); i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1] + Math.Max(0, one.Length - 64);
    }
}
