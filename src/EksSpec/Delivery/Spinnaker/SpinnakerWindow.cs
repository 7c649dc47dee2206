using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>When a release may go into the last environment, by the clock of Spinnaker.</summary>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
public sealed record SpinnakerWindow(TimeOnly From, TimeOnly To)
{
    /// <summary>The days.</summary>
    /// <value><c>restrictedExecutionWindow.days</c>; empty for every day.</value>
    public ValueList<DayOfWeek> Days { get; init; } = [];

    internal IReadOnlyList<(string Key, InlineDocument? Value)> ToFields() =>
        [
            ("restrictExecutionDuringTimeWindow", true),
            (
                "restrictedExecutionWindow",
                Fields.Map(
                    ("days", Days.Count == 0 ? null : InlineDocument.OfList([.. Days.Select(NumberOf)])),
                    (
                        "whitelist",
                        InlineDocument.OfList([
                            Fields.Map(
                                ("startHour", (long)From.Hour),
                                ("startMin", (long)From.Minute),
                                ("endHour", (long)To.Hour),
                                ("endMin", (long)To.Minute)
                            ),
                        ])
                    )
                )
            ),
        ];

    // Sunday is the first day there.
    private static InlineDocument NumberOf(DayOfWeek day) => (long)day + 1;
}
