using System.Diagnostics;

namespace EksSpec.Tests.Reading.Fuzzing;

/// <summary>Tries texts on a thread of its own, so that one that never comes to an end can be told and ends the test.</summary>
internal sealed class Watchdog(Action<Input> check)
{
    private volatile Tried? _current;
    private volatile Exception? _fault;

    /// <summary>How long one text may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many texts were tried.</summary>
    public int Count { get; private set; }

    /// <summary>Tries texts, one after the other.</summary>
    /// <param name="inputs">The texts.</param>
    /// <exception cref="Xunit.Sdk.XunitException">One was not survived.</exception>
    public void Run(IEnumerable<Input> inputs)
    {
        var thread = new Thread(() => TryAll(inputs)) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(100)))
        {
            if (_current is { } tried && tried.Clock.Elapsed > Patience)
            {
                Assert.Fail($"Text {Count} takes more than {Patience}.\n{tried.Input}");
            }
        }

        if (_fault is { } fault)
        {
            Assert.Fail($"Text {Count}: {fault.Message}");
        }
    }

    private void TryAll(IEnumerable<Input> inputs)
    {
        try
        {
            foreach (var input in inputs)
            {
                Count++;
                _current = new(input, Stopwatch.StartNew());
                check(input);
            }
        }
#pragma warning disable CA1031 // Told on the thread of the test.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _fault = e;
        }
    }

    private sealed record Tried(Input Input, Stopwatch Clock);
}
