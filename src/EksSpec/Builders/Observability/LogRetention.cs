namespace EksSpec.Builders;

/// <summary>How long CloudWatch keeps logs.</summary>
internal static class LogRetention
{
    // As PutRetentionPolicy of CloudWatch Logs takes them.
    private static readonly int[] Periods =
    [
        1,
        3,
        5,
        7,
        14,
        30,
        60,
        90,
        120,
        150,
        180,
        365,
        400,
        545,
        731,
        1096,
        1827,
        2192,
        2557,
        2922,
        3288,
        3653,
    ];

    /// <summary>The days, where CloudWatch takes them.</summary>
    /// <exception cref="ArgumentException">It is no period of CloudWatch.</exception>
    public static int? Checked(int? days) =>
        days is null || Periods.Contains(days.Value)
            ? days
            : throw new ArgumentException(
                $"{days} days is no period of CloudWatch; there are {string.Join(", ", Periods)}.",
                nameof(days)
            );
}
