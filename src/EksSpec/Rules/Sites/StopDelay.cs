using System.Globalization;

namespace EksSpec.Rules;

/// <summary>How long a container waits before it is told to end.</summary>
internal static class StopDelay
{
    private static readonly string[] Shells = ["sh", "bash", "ash", "dash"];
    private static readonly string[] Separators = ["&&", ";", "\n"];
    private static readonly string[] Branches = ["if", "while", "until", "for", "case", "trap", "function", "{", "["];

    /// <summary>The seconds: 0 without a hook, null for a hook of which that can't be said.</summary>
    public static decimal? Of(V1Container container) =>
        container.Lifecycle?.PreStop switch
        {
            null => 0,
            { Sleep: { } sleep } => sleep.Seconds,
            { Exec.Command: { Count: > 0 } command } => OfCommand(command),
            _ => null,
        };

    private static decimal? OfCommand(IList<string> command)
    {
        var program = NameOf(command[0]);
        return program == "sleep" && command.Count == 2 ? Seconds(command[1])
            : Array.Exists(Shells, shell => shell == program) && command is [_, { } flags, { } script]
                ? flags is ['-', .., 'c'] ? OfScript(script)
                    : null
            : null;
    }

    // Of a script with conditions, loops or jobs in the background nobody knows how long it takes.
    private static decimal? OfScript(string script)
    {
        var total = 0m;
        foreach (var line in script.Split(Separators, StringSplitOptions.None))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var first = words is ["exec", ..] ? 1 : 0;
            if (words.Length <= first)
            {
                continue;
            }

            if (line.AsSpan().ContainsAny("|&`(") || Array.IndexOf(Branches, words[0]) >= 0)
            {
                return null;
            }

            if (NameOf(words[first]) == "sleep")
            {
                if (words.Length != first + 2 || Seconds(words[first + 1].Trim('"', '\'')) is not { } seconds)
                {
                    return null;
                }

                total += seconds;
            }
        }

        return total;
    }

    private static string NameOf(string? program) => program?[(program.LastIndexOf('/') + 1)..] ?? "";

    private static decimal? Seconds(string? text)
    {
        var unit = text is [.., 's' or 'm' or 'h'] ? text[^1] : 's';
        var number = text?.TrimEnd('s', 'm', 'h');
        return
            number is { Length: > 0 and < 9 }
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
                * (
                    unit == 's' ? 1
                    : unit == 'm' ? 60
                    : 3600
                )
            : null;
    }
}
