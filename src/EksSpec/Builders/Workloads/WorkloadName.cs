namespace EksSpec.Builders;

/// <summary>Names of workloads whose controller appends something to them.</summary>
internal static class WorkloadName
{
    private const int MaxLength = 52;

    /// <summary>What is wrong with the length of a name that 11 characters are appended to, or <see langword="null"/>.</summary>
    public static string? LengthError(string name) => name.Length > MaxLength ? "is longer than 52 characters" : null;
}
