using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Rules;

public sealed class StopDelayTests
{
    [Theory]
    [InlineData("sleep|20", 20d)]
    [InlineData("/bin/sleep|20s", 20d)]
    [InlineData("sleep|1m", 60d)]
    [InlineData("sleep|0.5", 0.5)]
    [InlineData("sh|-c|sleep 20", 20d)]
    [InlineData("/bin/bash|-c|exec sleep 20", 20d)]
    [InlineData("sh|-ec|sleep 5; nginx -s quit && sleep '10'", 15d)]
    [InlineData("sh|-c|nginx -s quit", 0d)]
    [InlineData("sh|-c|", 0d)]
    [InlineData("sh|-c|sleep $WAIT", null)]
    [InlineData("sh|-c|if true; then sleep 9; fi", null)]
    [InlineData("sh|-c|sleep 9 & wait", null)]
    [InlineData("sh|-c|sleep 9 || true", null)]
    [InlineData("sh|-c|sleep 1 2", null)]
    [InlineData("sh|script.sh", null)]
    [InlineData("sleep|infinity", null)]
    [InlineData("sleep|99999999999999999999999999999999", null)]
    [InlineData("/stop", null)]
    public void A_command_waits_as_long_as_it_says(string command, double? seconds) =>
        Assert.Equal((decimal?)seconds, Of(new() { Exec = new() { Command = command.Split('|') } }));

    [Fact]
    public void A_sleep_action_says_it_and_other_hooks_do_not()
    {
        Assert.Equal(7, Of(new() { Sleep = new() { Seconds = 7 } }));
        Assert.Equal(0, Of(null));
        Assert.Null(Of(new() { HttpGet = new() { Port = 80 } }));
        Assert.Null(Of(new() { Exec = new() }));
    }

    private static decimal? Of(V1LifecycleHandler? hook) =>
        StopDelay.Of(new() { Lifecycle = new() { PreStop = hook } });
}
