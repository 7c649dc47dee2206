using System.Text.Json;

namespace EksSpec.Cli;

/// <summary>A line of JSON Lines on standard input: an id and some texts.</summary>
/// <param name="Id">The id, whatever JSON it is; it is given back.</param>
/// <param name="Texts">The texts by name.</param>
internal sealed record StreamLine(JsonElement Id, Dictionary<string, string> Texts)
{
    /// <summary>The text of a name.</summary>
    public string this[string name] => Texts[name];

    /// <summary>Reads lines until the input ends; empty lines are passed over.</summary>
    /// <param name="input">The input, in UTF-8.</param>
    /// <param name="names">The texts that every line must have.</param>
    /// <exception cref="UsageException">A line is not such an object.</exception>
    public static IEnumerable<StreamLine> Read(Stream input, params string[] names)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return Parse(text, number, names);
            }
        }
    }

    private static StreamLine Parse(string text, int number, string[] names)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new(
                json.RootElement.GetProperty("id").Clone(),
                names.ToDictionary(name => name, name => json.RootElement.GetProperty(name).GetString()!)
            );
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            var wanted = string.Join(", ", names.Select(name => $"\"{name}\":\"…\""));
            throw new UsageException($"line {number} of standard input is no JSON object {{\"id\":…, {wanted}}}.");
        }
    }
}
