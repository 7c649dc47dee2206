using System.Text;

namespace EksSpec.Cli;

/// <summary>What a command reads from and writes to. Bytes, so that nothing depends on the host's encoding or newline.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error, for people.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Whether standard output is a screen.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Whether somebody watches standard error, on a screen that can write a line anew.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether the screen is to have colours.</summary>
    public bool HasColor { get; init; }

    /// <summary>Asks how many columns the screen has; 0 where it doesn't say.</summary>
    public Func<int> Columns { get; init; } = () => 0;

    /// <summary>The terminal of this process.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    public static Terminal OfProcess(Stream input, Stream output)
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new(input, output, Console.Error)
        {
            IsScreen = !Console.IsOutputRedirected,
            IsWatched = !isDumb && !Console.IsErrorRedirected,
            HasColor = !isDumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Columns = () => Console.WindowWidth,
        };
    }

    /// <summary>All of standard input.</summary>
    public ReadOnlyMemory<byte> ReadAll()
    {
        var bytes = new MemoryStream();
        Input.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>A writer of UTF-8 text with <c>\n</c> at the ends of lines; dispose of it to flush.</summary>
    public StreamWriter Text() => TextOf(Output);

    /// <summary>The same over another stream.</summary>
    public static StreamWriter TextOf(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4 * 1024, leaveOpen: true)
        {
            NewLine = "\n",
        };
}
