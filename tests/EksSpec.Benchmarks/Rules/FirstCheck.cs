using System.Diagnostics;
using System.Globalization;
using EksSpec.Benchmarks.Ratios;
using EksSpec.Eksctl;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Rules;

/// <summary>
/// What the rules cost a process that has never used them: reading and judging a ClusterConfig in a fresh process, less
/// reading it in another. The processes are this program itself.
/// </summary>
internal sealed class FirstCheck : Measurement
{
    /// <summary>The argument with which this program is the fresh process; the next says whether it judges too.</summary>
    public const string Child = "first-check-child";

    private const int Rounds = 9;
    private const string Judging = "judging";

    /// <inheritdoc/>
    public override string Name => "first-check";

    /// <inheritdoc/>
    public override IReadOnlyList<Goal> Goals => [Goal.AtMost("milliseconds-more-than-reading", 60)];

    /// <inheritdoc/>
    public override IEnumerable<Line> Measure()
    {
        var file = Path.GetTempFileName();
        var (reading, both) = (new double[Rounds], new double[Rounds]);
        try
        {
            File.WriteAllText(file, CanonicalYaml.Serialize(Corpus.LargeClusterConfig()));
            for (var round = 0; round < Rounds; round++)
            {
                reading[round] = InFreshProcess("reading", file);
                both[round] = InFreshProcess(Judging, file);
            }
        }
        finally
        {
            File.Delete(file);
        }

        // The fastest processes are the ones that nothing disturbed.
        var more = both.Min() - reading.Min();
        var median = Stopwatches.Median(both.Zip(reading, (all, part) => all - part));
        var detail = $"{both.Min():N1} ms against {reading.Min():N1} ms, median {median:N1} ms more";
        yield return new("milliseconds-more-than-reading", more, detail);
    }

    /// <summary>What the fresh process does: prints the milliseconds from before the first use to after it.</summary>
    public static int RunChild(string work, string file)
    {
        var yaml = File.ReadAllText(file);
        var start = Stopwatch.GetTimestamp();
        var document = SpecReader.Read(yaml)[0];
        if (work == Judging)
        {
            SpecRules.Check(Landscape.Of([document]));
        }

        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double InFreshProcess(string work, string file)
    {
        var program = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            program.ArgumentList.Add(typeof(FirstCheck).Assembly.Location);
        }

        foreach (var argument in new[] { Child, work, file })
        {
            program.ArgumentList.Add(argument);
        }

        using var process = Process.Start(program)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
