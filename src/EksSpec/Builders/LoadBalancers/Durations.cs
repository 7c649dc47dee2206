using System.Runtime.CompilerServices;

namespace EksSpec.Builders;

/// <summary>Times as load balancers read them.</summary>
internal static class Durations
{
    /// <summary>A number of whole seconds within bounds.</summary>
    public static long Seconds(
        TimeSpan time,
        int low,
        int high,
        [CallerArgumentExpression(nameof(time))] string name = ""
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, TimeSpan.FromSeconds(high), name);
        return Guard.Seconds(time, low, name);
    }

    /// <summary>A number of whole seconds within bounds, as text.</summary>
    public static string Text(
        TimeSpan time,
        int low,
        int high,
        [CallerArgumentExpression(nameof(time))] string name = ""
    ) => AnnotationText.Number(Seconds(time, low, high, name));
}
