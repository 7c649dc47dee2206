namespace EksSpec.Import;

/// <summary>A statement: what adds something, and the calls on it.</summary>
/// <param name="head">What adds it: <c>cluster.AddNodeGroup("main")</c>.</param>
internal sealed class Chain(string head)
{
    private const int Widest = 100;

    private readonly List<(IReadOnlyList<string> Above, Snippet Code)> _calls = [];

    /// <summary>The variable that holds it, where somebody asks for it.</summary>
    public string? Variable { get; set; }

    /// <summary>The comments above it.</summary>
    public List<string> Above { get; } = [];

    /// <summary>Adds a call.</summary>
    public void Add(Snippet code, IReadOnlyList<string>? above = null) => _calls.Add((above ?? [], code));

    /// <summary>The statement.</summary>
    public IEnumerable<string> Lines()
    {
        if (head.Length == 0)
        {
            return Above;
        }

        var begin = Variable is null ? head : $"var {Variable} = {head}";
        var line = begin + string.Concat(_calls.Select(call => "." + call.Code.Lines[0])) + ";";
        if (_calls.TrueForAll(call => call.Above.Count == 0 && call.Code.IsLine) && line.Length <= Widest)
        {
            return [.. Above, line];
        }

        if (_calls is [{ Above.Count: 0 } only] && begin.Length + only.Code.Lines[0].Length < Widest)
        {
            return [.. Above, .. only.Code.Between(begin + ".", ";").Lines];
        }

        // The first dot stands behind the name of a variable.
        var dot = begin.IndexOf('.', StringComparison.Ordinal);
        List<string> lines = [.. Above, begin[..dot], .. new Snippet(begin[dot..]).Indented()];
        lines.AddRange(
            _calls.SelectMany(call => new Snippet([.. call.Above, .. call.Code.Between(".", "").Lines]).Indented())
        );
        lines[^1] += ";";
        return lines;
    }
}
