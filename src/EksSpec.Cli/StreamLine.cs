using System.Buffers;
using System.Text;
using System.Text.Json;
using EksSpec.Reading;

namespace EksSpec.Cli;

/// <summary>A line of JSON Lines on standard input: an id and some texts.</summary>
/// <param name="Id">The id, whatever JSON it is; it is given back.</param>
/// <param name="Texts">The texts by name.</param>
internal sealed record StreamLine(JsonElement Id, Dictionary<string, string> Texts)
{
    // A text of the reader's limit, with the escapes that JSON asks for.
    private static readonly int Longest = 2 * ReadOptions.Default.MaxBytes;

    /// <summary>What else of it was asked for, by name; what a line has not, or has as null, isn't there.</summary>
    public Dictionary<string, JsonElement> Others { get; init; } = [];

    /// <summary>The text of a name.</summary>
    public string this[string name] => Texts[name];

    /// <summary>
    /// Answers every line of standard input in its order, on all processors; empty lines are passed over. A line that is no such
    /// object is told on standard error, and keeps nobody from the others.
    /// </summary>
    /// <param name="terminal">Where the lines come from, and where the answers go.</param>
    /// <param name="names">The texts that every line must have.</param>
    /// <param name="answer">Writes the answer to one line, and says whether there are errors.</param>
    /// <param name="others">What a line may have beside, whatever JSON it is.</param>
    /// <returns>The exit code.</returns>
    public static int AnswerAll(
        Terminal terminal,
        string[] names,
        Func<StreamLine, IBufferWriter<byte>, bool> answer,
        params string[] others
    )
    {
        var code = ExitCode.Ok;
        foreach (var (bytes, itsCode, trouble) in InOrder.Select(Numbered(terminal.Input), Answer))
        {
            terminal.Output.Write(bytes.Span);
            code = Math.Max(code, itsCode);
            if (trouble is not null)
            {
                terminal.Error.WriteLine($"eksspec: {trouble}");
            }
        }

        return code;

        (ReadOnlyMemory<byte> Bytes, int Code, string? Trouble) Answer((int Number, byte[]? Text) line)
        {
            var text = line.Text is null ? null : Encoding.UTF8.GetString(line.Text).TrimStart('\uFEFF');
            if (text is not null && string.IsNullOrWhiteSpace(text))
            {
                return (default, ExitCode.Ok, null);
            }

            if (text is null || Parse(text, names, others) is not { } asked)
            {
                return (default, ExitCode.Usage, Refusal(line.Number, names));
            }

            ArrayBufferWriter<byte> output = new();
            var hasErrors = answer(asked, output);
            return (output.WrittenMemory, hasErrors ? ExitCode.Findings : ExitCode.Ok, null);
        }
    }

    private static IEnumerable<(int Number, byte[]? Text)> Numbered(Stream input) =>
        Lines.Of(input, Longest).Select((text, index) => (index + 1, text));

    private static StreamLine? Parse(string text, string[] names, string[] others)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new(
                json.RootElement.GetProperty("id").Clone(),
                names.ToDictionary(
                    name => name,
                    name => json.RootElement.GetProperty(name).GetString() ?? throw new JsonException()
                )
            )
            {
                Others = OthersOf(json.RootElement, others),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static Dictionary<string, JsonElement> OthersOf(JsonElement line, string[] names)
    {
        Dictionary<string, JsonElement> others = [];
        foreach (var name in names)
        {
            if (line.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                others[name] = value.Clone();
            }
        }

        return others;
    }

    private static string Refusal(int number, string[] names)
    {
        var wanted = string.Join(", ", names.Select(name => $"\"{name}\":\"…\""));
        return $"line {number} of standard input is no JSON object {{\"id\":…, {wanted}}}.";
    }
}
