using System.Diagnostics;
using System.Globalization;
using EksSpec.Tests.Conformance;
using Xunit.Abstractions;

namespace EksSpec.Tests.Reading.Fuzzing;

public class FuzzTests(ITestOutputHelper output)
{
    /// <summary>
    /// Reads mutated texts for a bounded time. <c>tests/fuzz.sh</c> makes it longer, with a seed of one's choice.
    /// </summary>
    [Fact]
    public void Whatever_comes_in_findings_come_out_and_nothing_is_lost()
    {
        var seconds = Setting("EKSSPEC_FUZZ_SECONDS", 4);
        var seed = Setting("EKSSPEC_FUZZ_SEED", 4711);
        var corpus = ConformanceData.Texts().Select(text => text.Yaml).Where(yaml => yaml.Length < 4000).ToList();
        var clock = Stopwatch.StartNew();
        var watchdog = new Watchdog(Survival.Check);

        watchdog.Run(new Mutator(corpus, seed).Texts().TakeWhile(_ => clock.Elapsed.TotalSeconds < seconds));

        output.WriteLine($"{watchdog.Count} texts from seed {seed} in {clock.Elapsed.TotalSeconds:F0} s.");
        Assert.True(watchdog.Count > 100);
    }

    [Fact]
    public void A_text_that_never_ends_is_told()
    {
        using var never = new ManualResetEventSlim();
        var watchdog = new Watchdog(_ => never.Wait()) { Patience = TimeSpan.FromMilliseconds(50) };

        var e = Assert.ThrowsAny<Exception>(() => watchdog.Run([new Input.OfBytes("endless"u8.ToArray())]));

        never.Set();
        Assert.Contains(Convert.ToBase64String("endless"u8), e.Message, StringComparison.Ordinal);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
