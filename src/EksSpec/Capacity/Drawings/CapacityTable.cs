using System.Text;

namespace EksSpec.Capacity;

/// <summary>Writes how many environments fit, as a table and sentences.</summary>
internal static class CapacityTable
{
    private const int Width = 100;

    private static readonly string[] Heads = ["limit", "one needs", "there is", "fits now", "fits at most"];

    private static readonly string[] LoadHeads = ["while they are", "fits now", "fits at most"];

    public static string Draw(EnvironmentCapacity capacity)
    {
        StringBuilder text = new();
        Say(text, $"{capacity.Site}: environment '{capacity.Environment}'");
        text.Append('\n');
        Write(text, [Heads, .. capacity.Limits.Select(Row)]);
        text.Append('\n');
        Write(text, [LoadHeads, .. capacity.Loads.Select(Row)]);
        text.Append('\n');
        Say(text, CapacityWords.Answer(capacity));
        foreach (var doubt in capacity.Doubts)
        {
            Say(text, doubt, "- ");
        }

        if (capacity.Changes.Count > 0)
        {
            text.Append('\n');
            Say(text, $"For {AmountWords.Plain((capacity.AtMost.Surely ?? 0) + 10)}, ten more:");
            foreach (var change in capacity.Changes)
            {
                Say(text, change, "- ");
            }
        }

        foreach (var missing in capacity.NotCounted)
        {
            text.Append(missing == capacity.NotCounted[0] ? "\n" : "");
            Say(text, missing);
        }

        return text.ToString();
    }

    private static string[] Row(CapacityLimit limit) =>
        [
            LimitWords.Of(limit),
            AmountWords.Of(limit, limit.Needs),
            AmountWords.Of(limit, limit.There),
            AmountWords.Of(limit.Now),
            AmountWords.Of(limit.AtMost),
        ];

    private static string[] Row(CapacityLoad load) =>
        [LimitWords.Of(load.Kind), AmountWords.Of(load.Now), AmountWords.Of(load.AtMost)];

    private static void Write(StringBuilder text, List<string[]> rows)
    {
        var widths = Enumerable
            .Range(0, rows[0].Length)
            .Select(column => rows.Max(row => DisplayText.WidthOf(row[column])))
            .ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select(
                (cell, column) => cell + new string(' ', widths[column] - DisplayText.WidthOf(cell))
            );
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }

    private static void Say(StringBuilder text, string sentence, string first = "")
    {
        foreach (var line in DisplayText.Wrap(DisplayText.Clean(sentence), Width, new string(' ', first.Length), first))
        {
            text.Append(line).Append('\n');
        }
    }
}
