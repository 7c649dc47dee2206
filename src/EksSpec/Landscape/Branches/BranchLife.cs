using System.Globalization;

namespace EksSpec;

/// <summary>How long the environment of a branch lives, as annotations of its namespace say it.</summary>
internal sealed record BranchLife
{
    /// <summary>When it was deployed last.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>When it is over.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How long after its namespace was made it is over, where no time is said.</summary>
    public TimeSpan? ExpiresAfter { get; init; }

    /// <summary>How long after the last deployment it is over.</summary>
    public TimeSpan? IdleAfter { get; init; }

    /// <summary>The annotations: our own, and those of kube-janitor, which doesn't know what idle is.</summary>
    public IEnumerable<KeyValuePair<string, string>> Annotations()
    {
        (string, string?)[] marks =
        [
            (BranchMarks.DeployedAt, Text(DeployedAt)),
            (BranchMarks.IdleAfter, Text(IdleAfter)),
            (BranchMarks.ExpiresAt, Text(ExpiresAt)),
            (BranchMarks.ExpiresAfter, ExpiresAt is null ? Text(ExpiresAfter) : null),
            (BranchMarks.JanitorExpires, Text(Ends)),
            (BranchMarks.JanitorTimeToLive, ExpiresAt is null ? Text(ExpiresAfter) : null),
        ];
        return from mark in marks where mark.Item2 is not null select KeyValuePair.Create(mark.Item1, mark.Item2!);
    }

    /// <summary>When it is over if nothing is deployed any more, as far as that is known.</summary>
    private DateTimeOffset? Ends =>
        (ExpiresAt, Idle) is ({ } expires, { } idle) ? (expires < idle ? expires : idle) : ExpiresAt ?? Idle;

    private DateTimeOffset? Idle =>
        DeployedAt is { } deployed && IdleAfter is { } after && deployed < DateTimeOffset.MaxValue - after
            ? deployed + after
            : null;

    private static string? Text(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Text(TimeSpan? time) =>
        time switch
        {
            null => null,
            { Hours: 0, Minutes: 0, TotalDays: var days } => Text(days, 'd'),
            { Minutes: 0, TotalHours: var hours } => Text(hours, 'h'),
            { TotalMinutes: var minutes } => Text(minutes, 'm'),
        };

    private static string Text(double number, char unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
}
