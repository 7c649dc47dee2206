namespace EksSpec.Cli;

/// <summary>Says on standard error what a call is at, once it takes longer than a second and somebody watches.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TextWriter _error;
    private readonly Timer? _timer;
    private readonly Lock _lock = new();
    private string _what = "";
    private int _shown;

    /// <summary>Begins to wait.</summary>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="patience">How long nobody asks; absent, a second.</param>
    public Progress(Terminal terminal, TimeSpan? patience = null)
    {
        _error = terminal.Error;
        if (terminal.IsWatched)
        {
            _timer = new(_ => Show(), null, patience ?? Patience, Patience);
        }
    }

    /// <summary>What the call is at from now on.</summary>
    public void Say(string what)
    {
        lock (_lock)
        {
            _what = what;
            if (_shown > 0)
            {
                Write(what);
            }
        }
    }

    /// <summary>Takes away what was said.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            Write("");
            _what = "";
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            Write(_what);
        }
    }

    private void Write(string what)
    {
        if (what.Length == 0 && _shown == 0)
        {
            return;
        }

        _error.Write($"\r{what.PadRight(_shown)}\r{what}");
        _shown = what.Length;
    }
}
