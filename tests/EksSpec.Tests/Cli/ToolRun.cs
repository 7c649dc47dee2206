using System.Text;
using EksSpec.Cli;

namespace EksSpec.Tests.Cli;

/// <summary>One call of the tool, in this process, with everything it printed.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ToolRun Of(params string[] args) => With("", args);

    /// <summary>A call that finds a text on its standard input.</summary>
    public static ToolRun With(string input, params string[] args) => On(terminal => terminal, input, args);

    /// <summary>A call on a terminal of some kind.</summary>
    public static ToolRun On(Func<Terminal, Terminal> kind, string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = Tool.Run(args, kind(new(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error)));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
