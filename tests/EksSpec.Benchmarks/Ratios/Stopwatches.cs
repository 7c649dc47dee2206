using System.Diagnostics;

namespace EksSpec.Benchmarks.Ratios;

/// <summary>Measures contenders side by side, so that what disturbs the machine disturbs all of them.</summary>
internal static class Stopwatches
{
    // Many short rounds: what disturbs the machine spoils few of them, and the median knows nothing of those.
    private const int Rounds = 51;
    private const int RoundsOfLongWork = 9;

    // With profile-guided optimisation the best code of some hundred rules comes only after more than a second.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    /// <summary>The seconds that one piece of work took each contender, round by round.</summary>
    public static double[][] Measure(IReadOnlyList<Contender> contenders)
    {
        var repetitions = contenders.Select(Warm).ToArray();
        var rounds = repetitions.Contains(1) ? RoundsOfLongWork : Rounds;
        var seconds = contenders.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contenders.Count; i++)
            {
                seconds[i][round] = Time(contenders[i].Work, repetitions[i]) / repetitions[i];
            }
        }

        return seconds;
    }

    /// <summary>The bytes that the work allocates once it is warm.</summary>
    public static long AllocatedBytes(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    // Runs until the just-in-time compiler has had time for its best; returns how often the work fits into one slice.
    private static int Warm(Contender contender)
    {
        var start = Stopwatch.GetTimestamp();
        var repetitions = 1;
        var seconds = Time(contender.Work, repetitions);
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            repetitions = seconds < Slice.TotalSeconds / 2 ? repetitions * 2 : repetitions;
            seconds = Time(contender.Work, repetitions);
        }

        return repetitions;
    }

    private static double Time(Action work, int repetitions)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
