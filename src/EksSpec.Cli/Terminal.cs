using System.Text;

namespace EksSpec.Cli;

/// <summary>What a command reads from and writes to. Bytes, so that nothing depends on the host's encoding or newline.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error, for people.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>A writer of UTF-8 text with <c>\n</c> at the ends of lines; dispose of it to flush.</summary>
    public StreamWriter Text() =>
        new(Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true)
        {
            NewLine = "\n",
        };
}
