namespace EksSpec.Import;

/// <summary>What builders throw where an argument is none for them.</summary>
internal static class Refusals
{
    /// <summary>Whether an exception is one.</summary>
    public static bool Are(Exception e) => e is ArgumentException or FormatException or InvalidOperationException;
}
