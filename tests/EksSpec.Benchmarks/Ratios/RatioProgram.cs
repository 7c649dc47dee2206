using System.Globalization;
using EksSpec.Benchmarks.Placement;
using EksSpec.Benchmarks.Reading;
using EksSpec.Benchmarks.Writing;

namespace EksSpec.Benchmarks.Ratios;

/// <summary>
/// Prints a line for every comparison: <c>name, ratio, detail</c>, with tabs between them. The ratio is how many times as long
/// the other takes; for allocations it is our bytes for one document.
/// </summary>
internal static class RatioProgram
{
    private static readonly Func<Comparison>[] All =
    [
        () => new WriteDeployment(),
        () => new WriteClusterConfig(),
        () => new WriteManyDocuments(),
        () => new WriteManyDocumentsAsJson(),
        () => new ReadClusterConfig(),
        () => new ReadManyDocuments(),
        () => new PlaceWorkloads(),
    ];

    /// <summary>Runs the comparisons whose name begins with one of the given names; all of them when none is given.</summary>
    public static int Run(IReadOnlyList<string> names)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        foreach (var make in All)
        {
            var comparison = make();
            if (names.Count == 0 || names.Any(name => comparison.Name.StartsWith(name, StringComparison.Ordinal)))
            {
                Print(comparison);
            }
        }

        return 0;
    }

    private static void Print(Comparison comparison)
    {
        List<Contender> contenders = [comparison.Ours, .. comparison.Others];
        var seconds = Stopwatches.Measure(contenders);
        for (var i = 1; i < contenders.Count; i++)
        {
            // Round by round: neighbours in time are disturbed alike.
            var ratio = Stopwatches.Median(seconds[i].Zip(seconds[0], (other, ours) => other / ours));
            var detail = $"{Time(seconds[0])} against {Time(seconds[i])}";
            Print($"{comparison.Name}/{contenders[i].Name}", ratio, detail);
        }

        var nanoseconds = Stopwatches.Median(seconds[0]) * 1e9 / comparison.Documents;
        Print($"{comparison.Name}/nanoseconds-per-document", nanoseconds, Time(seconds[0]));
        var bytes = Stopwatches.AllocatedBytes(comparison.Ours.Work);
        var total = $"{bytes:N0} bytes for {comparison.Documents:N0} document(s)";
        Print($"{comparison.Name}/allocated-bytes-per-document", (double)bytes / comparison.Documents, total);
    }

    private static void Print(string name, double ratio, string detail) =>
        Console.WriteLine($"{name}\t{ratio:0.##}\t{detail}");

    private static string Time(double[] seconds) => $"{Stopwatches.Median(seconds) * 1_000_000:N1} µs";
}
