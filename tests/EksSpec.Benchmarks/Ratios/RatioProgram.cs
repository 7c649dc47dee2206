using System.Globalization;
using EksSpec.Benchmarks.LoadBalancing;
using EksSpec.Benchmarks.Placement;
using EksSpec.Benchmarks.Reading;
using EksSpec.Benchmarks.Rules;
using EksSpec.Benchmarks.Writing;

namespace EksSpec.Benchmarks.Ratios;

/// <summary>
/// Prints a line for every result: <c>name, value, detail</c>, with tabs between them. The detail ends in the goal where the
/// line has one.
/// </summary>
internal static class RatioProgram
{
    private static readonly Func<Measurement>[] All =
    [
        () => new WriteDeployment(),
        () => new WriteClusterConfig(),
        () => new WriteManyDocuments(),
        () => new WriteManyDocumentsAsJson(),
        () => new ReadClusterConfig(),
        () => new ReadManyDocuments(),
        () => new CheckClusterConfig(),
        () => new CheckManyDocuments(),
        () => new FirstCheck(),
        () => new PlaceWorkloads(),
        () => new BuildIngressGroup(),
    ];

    /// <summary>Measures what has a name that begins with one of the given names; everything when none is given.</summary>
    public static int Run(IReadOnlyList<string> names)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        foreach (var make in All)
        {
            var measurement = make();
            if (names.Count == 0 || names.Any(name => measurement.Name.StartsWith(name, StringComparison.Ordinal)))
            {
                Print(measurement);
            }
        }

        return 0;
    }

    private static void Print(Measurement measurement)
    {
        foreach (var line in measurement.Measure())
        {
            var goal = measurement.Goals.SingleOrDefault(goal => goal.Line == line.Name);
            var detail = goal is null ? line.Detail : $"{line.Detail}; {goal.Judge(line.Value)}";
            Console.WriteLine($"{measurement.Name}/{line.Name}\t{line.Value:0.##}\t{detail}");
        }
    }
}
