using System.Globalization;

namespace EksSpec.GoText;

/// <summary>A number of JSON as the API server holds it: of 64 bits where it is written whole, else a floating-point number.</summary>
/// <param name="IsWhole">Whether it is held as a whole number.</param>
/// <param name="Whole">The whole number; 0 for others.</param>
/// <param name="Value">The number, as near as floating point comes.</param>
internal readonly record struct GoNumber(bool IsWhole, long Whole, double Value)
{
    // The largest whole number below which floating point has them all.
    private const double MostExact = (1L << 53) - 1;

    /// <summary>Whether it passes for a whole number, as <c>1.0</c> does.</summary>
    public bool IsInteger => IsWhole || IsIntegral(Value);

    /// <summary>Reads a number of JSON.</summary>
    public static GoNumber Of(string json) =>
        GoInteger.TryParse(json, out long whole)
            ? new(true, whole, whole)
            : new(false, 0, double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>Whether it is a multiple of a step.</summary>
    public bool IsMultipleOf(double step)
    {
        if (!IsWhole)
        {
            return IsIntegral(step < 1 ? 1 / step * Value : Value / step);
        }

        // For a whole number, the server cuts the step down to one.
        var wholeStep = (long)step;
        return wholeStep == 0 || Whole % wholeStep == 0;
    }

    /// <summary>How it stands to a limit: below 0 where it is less. For a whole number the server cuts the limit down to one.</summary>
    public int CompareTo(double limit) => IsWhole ? Whole.CompareTo((long)limit) : Value.CompareTo(limit);

    private static bool IsIntegral(double value) => double.IsInteger(value) && Math.Abs(value) <= MostExact;
}
