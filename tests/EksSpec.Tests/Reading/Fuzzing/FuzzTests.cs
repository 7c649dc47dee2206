using Xunit.Abstractions;

namespace EksSpec.Tests.Reading.Fuzzing;

public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_comes_in_findings_come_out_and_nothing_is_lost()
    {
        var (count, what) = FuzzRun.Of(Survival.Check);

        output.WriteLine(what);
        Assert.True(count > 100);
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
}
