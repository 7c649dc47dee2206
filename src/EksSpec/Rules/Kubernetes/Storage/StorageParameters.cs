using System.Text;

namespace EksSpec.Rules;

/// <summary>What a class tells the driver of its volumes.</summary>
internal static partial class StorageParameters
{
    private const int MaxParameters = 512;
    private const int MaxBytes = 262_144;

    /// <summary>Looks at the parameters of a class.</summary>
    public static void Check(IDictionary<string, string>? parameters, Report report)
    {
        var (count, bytes) = (parameters?.Count ?? 0, 0L);
        foreach (var (name, value) in parameters ?? new Dictionary<string, string>())
        {
            bytes += Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value ?? "");
            report.If(name.Length == 0, Parameters, "parameters", $"A parameter has no name.");
        }

        var isTooMuch = count > MaxParameters || bytes > MaxBytes;
        report.If(isTooMuch, Parameters, "parameters", $"There are {count} parameters of {ByteCount.Text(bytes)}.");
    }
}
