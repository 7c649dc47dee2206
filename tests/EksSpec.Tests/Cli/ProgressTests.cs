using EksSpec.Cli;

namespace EksSpec.Tests.Cli;

public class ProgressTests
{
    [Fact]
    public void What_takes_long_is_told_and_taken_away_again()
    {
        using var error = new Log();
        using (var progress = new Progress(Watched(error), TimeSpan.Zero))
        {
            progress.Say("Reading");
            Assert.True(SpinWait.SpinUntil(() => error.Text.EndsWith("Reading", StringComparison.Ordinal), 10_000));
            progress.Say("On");
            Assert.EndsWith("\rOn     \rOn", error.Text, StringComparison.Ordinal);
        }

        Assert.EndsWith("\r  \r", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_done_soon_is_not_told()
    {
        using var error = new Log();
        using (var progress = new Progress(Watched(error), TimeSpan.FromHours(1)))
        {
            progress.Say("Reading");
        }

        Assert.Empty(error.Text);
    }

    [Fact]
    public void Nobody_is_told_where_nobody_watches()
    {
        using var error = new Log();
        using (var progress = new Progress(new(Stream.Null, Stream.Null, error), TimeSpan.Zero))
        {
            progress.Say("Reading");
            Thread.Sleep(50);
        }

        Assert.Empty(error.Text);
    }

    private static Terminal Watched(TextWriter error) => new(Stream.Null, Stream.Null, error) { IsWatched = true };

    // Timers write from threads of their own.
    private sealed class Log : StringWriter
    {
        private readonly Lock _lock = new();

        public string Text
        {
            get
            {
                lock (_lock)
                {
                    return ToString();
                }
            }
        }

        public override void Write(string? value)
        {
            lock (_lock)
            {
                base.Write(value);
            }
        }
    }
}
