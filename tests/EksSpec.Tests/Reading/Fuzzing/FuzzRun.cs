using System.Diagnostics;
using System.Globalization;
using EksSpec.Tests.Conformance;

namespace EksSpec.Tests.Reading.Fuzzing;

/// <summary>Mutated texts for a bounded time: <c>tests/fuzz.sh</c> makes it longer, with a seed of one's choice.</summary>
internal static class FuzzRun
{
    private static readonly int Seconds = Setting("EKSSPEC_FUZZ_SECONDS", 4);
    private static readonly int Seed = Setting("EKSSPEC_FUZZ_SEED", 4711);

    /// <summary>Tries texts until the time is over.</summary>
    /// <returns>How many were tried, and with which seed.</returns>
    public static (int Count, string What) Of(Action<Input> check)
    {
        var corpus = ConformanceData.Texts().Select(text => text.Yaml).Where(yaml => yaml.Length < 4000).ToList();
        var clock = Stopwatch.StartNew();
        var watchdog = new Watchdog(check);
        watchdog.Run(new Mutator(corpus, Seed).Texts().TakeWhile(_ => clock.Elapsed.TotalSeconds < Seconds));
        return (watchdog.Count, $"{watchdog.Count} texts from seed {Seed} in {clock.Elapsed.TotalSeconds:F0} s.");
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
