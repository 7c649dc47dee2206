namespace EksSpec.Builders;

/// <summary>Cron schedules of five fields, as Kubernetes reads them.</summary>
internal static class CronSchedule
{
    private static readonly (string Name, int Low, int High)[] Fields =
    [
        ("minute", 0, 59),
        ("hour", 0, 23),
        ("day of month", 1, 31),
        ("month", 1, 12),
        ("day of week", 0, 6),
    ];

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly string[] Names =
    [
        "@yearly",
        "@annually",
        "@monthly",
        "@weekly",
        "@daily",
        "@midnight",
        "@hourly",
    ];

    /// <summary>What is wrong with a text as a schedule, or <see langword="null"/>.</summary>
    public static string? Error(string text)
    {
        if (Names.Contains(text))
        {
            return null;
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            return "is no schedule of five fields, such as '0 18 * * *'";
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Split(',').Any(part => !IsPart(part, i)))
            {
                return $"has a {Fields[i].Name} that is not between {Fields[i].Low} and {Fields[i].High}";
            }
        }

        return null;
    }

    private static bool IsPart(string part, int field)
    {
        var (_, low, high) = Fields[field];
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && Number(step[1], 1, high) is null))
        {
            return false;
        }

        var range = step[0].Split('-');
        return step[0] is "*" or "?"
            || range.Length switch
            {
                1 => Value(range[0], field, low, high) is not null,
                2 => Value(range[0], field, low, high) is { } from && Value(range[1], field, low, high) >= from,
                _ => false,
            };
    }

    private static int? Value(string text, int field, int low, int high)
    {
        var named = field switch
        {
            3 => Array.FindIndex(Months, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) + 1,
            4 => Array.FindIndex(Days, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)),
            _ => -1,
        };
        return named >= low ? named : Number(text, low, high);
    }

    private static int? Number(string text, int low, int high) =>
        text.Length is > 0 and < 4
        && text.All(char.IsAsciiDigit)
        && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var number
        && number >= low
        && number <= high
            ? number
            : null;
}
