namespace EksSpec.GoText;

/// <summary>Cron expressions as CronJobs have them: five fields, or a name such as <c>@daily</c>.</summary>
internal static class CronExpressions
{
    private static readonly string[] Months = "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ');
    private static readonly string[] Days = "sun mon tue wed thu fri sat".Split(' ');

    /// <summary>What is wrong with an expression, or <see langword="null"/>.</summary>
    public static string? Error(string text)
    {
        if (text.Contains("TZ", StringComparison.Ordinal))
        {
            return "names a time zone";
        }

        if (text.StartsWith('@'))
        {
            return DescriptorError(text);
        }

        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5)
        {
            return $"has {fields.Length} fields instead of 5";
        }

        return FieldError(fields[0], 0, 59, [], "minute")
            ?? FieldError(fields[1], 0, 23, [], "hour")
            ?? FieldError(fields[2], 1, 31, [], "day of the month")
            ?? FieldError(fields[3], 1, 12, Months, "month")
            ?? FieldError(fields[4], 0, 6, Days, "day of the week");
    }

    private static string? DescriptorError(string text) =>
        text is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly"
        || (text.StartsWith("@every ", StringComparison.Ordinal) && GoDuration.IsValid(text[7..]))
            ? null
            : "is no known name of a schedule";

    private static string? FieldError(string field, int min, int max, string[] names, string what)
    {
        var parts = field.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(parts, part => !IsRange(part, min, max, names)) is { } wrong
            ? $"has the {what} '{wrong}'"
            : null;
    }

    private static bool IsRange(string part, int min, int max, string[] names)
    {
        var slash = part.Split('/');
        var ends = slash[0].Split('-');
        int? start = min;
        int? end = max;
        if (ends[0] is not ("*" or "?"))
        {
            start = Number(ends[0], min, names);
            end = ends.Length switch
            {
                1 => slash.Length == 2 ? max : start,
                2 => Number(ends[1], min, names),
                _ => null,
            };
        }

        var step = slash.Length switch
        {
            1 => 1,
            2 => Number(slash[1], min, []),
            _ => null,
        };
        return step > 0 && start >= min && end <= max && start <= end;
    }

    private static int? Number(string text, int min, string[] names)
    {
        var index = Array.IndexOf(names, text.ToLowerInvariant());
        return index >= 0 ? index + min
            : GoInteger.TryParse(text, out int number) && number >= 0 ? number
            : null;
    }
}
