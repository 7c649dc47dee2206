namespace EksSpec.Rules;

/// <summary>Functions on points in time and on durations.</summary>
internal static class CelTimeFunctions
{
    private const long NanosecondsOfTick = 100;

    private static readonly CelError Overflow = new("a time overflows");

    /// <summary>The value of a call; null where the function is none of these.</summary>
    public static object? Call(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("timestamp", [DateTime a]) => a,
            ("timestamp", [string a]) => Rfc3339.TryParse(a, out var time)
                ? time
                : new CelError("a text is no timestamp"),
            ("timestamp", [long a]) => Math.Abs((decimal)a) < 60_000_000_000m
                ? DateTime.UnixEpoch.AddSeconds(a)
                : Overflow,
            ("duration", [CelDuration a]) => a,
            ("duration", [long a]) => new CelDuration(a),
            ("duration", [string a]) => GoDuration.TryParse(a, out var duration)
                ? new CelDuration(duration)
                : new CelError("a text is no duration"),
            ("getHours", [CelDuration a]) => a.Nanoseconds / 3_600_000_000_000,
            ("getMinutes", [CelDuration a]) => a.Nanoseconds / 60_000_000_000,
            ("getSeconds", [CelDuration a]) => a.Nanoseconds / 1_000_000_000,
            ("getMilliseconds", [CelDuration a]) => a.Nanoseconds / 1_000_000,
            (['g', 'e', 't', ..], [DateTime a]) => Part(function, a),
            (['g', 'e', 't', ..], [DateTime a, "UTC"]) => Part(function, a),
            (['g', 'e', 't', ..], [DateTime a, string b]) when OffsetOf(b) is { } offset => Moved(a, offset)
                is DateTime moved
                ? Part(function, moved)
                : Overflow,
            (['g', 'e', 't', ..], [DateTime, string]) => new CelError("asks for another time zone", IsUnsure: true),
            _ => null,
        };

    /// <summary>A sum or a difference; null where the two have none.</summary>
    public static object? Calculate(string function, object one, object other) =>
        (function, one, other) switch
        {
            ("_+_", DateTime time, CelDuration duration) => Moved(time, duration.Nanoseconds),
            ("_+_", CelDuration duration, DateTime time) => Moved(time, duration.Nanoseconds),
            ("_-_", DateTime time, CelDuration duration) => Moved(time, -(Int128)duration.Nanoseconds),
            ("_-_", DateTime a, DateTime b) => Limited((Int128)(a.Ticks - b.Ticks) * NanosecondsOfTick),
            ("_+_", CelDuration a, CelDuration b) => Limited((Int128)a.Nanoseconds + b.Nanoseconds),
            ("_-_", CelDuration a, CelDuration b) => Limited((Int128)a.Nanoseconds - b.Nanoseconds),
            _ => null,
        };

    // Hours and minutes east of Greenwich, such as -08:30, in nanoseconds; null for what is called by a name.
    private static Int128? OffsetOf(string zone)
    {
        var isWest = zone.StartsWith('-');
        var parts = (zone is ['-' or '+', ..] ? zone[1..] : zone).Split(':');
        return
            parts is [{ Length: 2 } hours, { Length: 2 } minutes]
            && GoInteger.TryParse(hours, out long h)
            && GoInteger.TryParse(minutes, out long m)
            ? (isWest ? -1 : 1) * (((Int128)h * 60) + m) * 60_000_000_000
            : null;
    }

    private static object Moved(DateTime time, Int128 nanoseconds)
    {
        var ticks = time.Ticks + (nanoseconds / NanosecondsOfTick);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? Overflow : new DateTime((long)ticks, DateTimeKind.Utc);
    }

    private static object Limited(Int128 nanoseconds) =>
        nanoseconds < long.MinValue || nanoseconds > long.MaxValue ? Overflow : new CelDuration((long)nanoseconds);

    private static object? Part(string function, DateTime time) =>
        function switch
        {
            "getFullYear" => (long)time.Year,
            "getMonth" => time.Month - 1L,
            "getDate" => (long)time.Day,
            "getDayOfMonth" => time.Day - 1L,
            "getDayOfYear" => time.DayOfYear - 1L,
            "getDayOfWeek" => (long)time.DayOfWeek,
            "getHours" => (long)time.Hour,
            "getMinutes" => (long)time.Minute,
            "getSeconds" => (long)time.Second,
            "getMilliseconds" => (long)time.Millisecond,
            _ => null,
        };
}
