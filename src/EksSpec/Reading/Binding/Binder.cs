using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <summary>
/// Turns nodes into values for the generated code. Never stops: what does not fit is reported with its path and read as
/// absent, so that the rest can be looked at.
/// </summary>
internal sealed partial class Binder(Dialect dialect, string? file, List<Finding> findings, bool guesses = false)
{
    // A version or a port is short; what is longer may be a password.
    private const int LongestShown = 5;

    private Dialect _dialect = dialect;
    private Segment[] _path = [];
    private int _depth;
    private bool _dropping;

    /// <summary>Whether a value was refused, and read as absent though something stands there.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>Room for the way to a value; the binder makes more where it is too little.</summary>
    public Segment[] Path
    {
        init => _path = value;
    }

    /// <summary>Steps into a field.</summary>
    public void Enter(in NodeEntry entry) => Push(new(entry.Written ?? entry.Key, 0));

    /// <summary>Steps back out.</summary>
    public void Leave() => _depth--;

    /// <summary>Whether a node is a map; anything else but null is reported.</summary>
    /// <remarks>A guess takes the only item of a list for the map, and everything else for one without entries.</remarks>
    public bool IsMap(ref Node node)
    {
        if (node.Kind == NodeKind.Map)
        {
            return true;
        }

        if (!WrongType(node, "a map"))
        {
            return false;
        }

        node = MeantItem(node);
        return true;
    }

    /// <summary>Reads a text.</summary>
    public string? Text(Node node) => Text(node, "text");

    private string? Text(Node node, string expected)
    {
        if (node.Kind == NodeKind.Text)
        {
            return node.Text;
        }

        // What eksctl drops, it has read with a decoder that makes text of numbers and booleans.
        if (!(_dropping && node.Kind is NodeKind.Number or NodeKind.Boolean))
        {
            return WrongType(node, expected) ? MeantText(node) : null;
        }

        return null;
    }

    /// <summary>Reads a truth value.</summary>
    public bool? Boolean(Node node)
    {
        if (node.Kind == NodeKind.Boolean)
        {
            return node.Text == "true";
        }

        return WrongType(node, "true or false") ? MeantItem(node).Text != "false" : null;
    }

    /// <summary>Reads a whole number of 64 bits.</summary>
    public long? Int64(Node node)
    {
        if (node.Kind != NodeKind.Number)
        {
            return WrongType(node, "a whole number") ? MeantNumber(node) : null;
        }

        if (long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            WarnOfOctal(node);
            return value;
        }

        return Refuse(_dialect.OutOfRange, node, $"{Written(node)} is not a whole number of 64 bits.") ? 1 : null;
    }

    /// <summary>Reads a number with a fraction.</summary>
    public decimal? Decimal(Node node)
    {
        if (node.Kind != NodeKind.Number)
        {
            return WrongType(node, "a number") ? MeantNumber(node) : null;
        }

        if (decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Report(ReadingRules.DoesNotFit, node, $"{Written(node)} has more digits than this library keeps.");
        return null;
    }

    /// <summary>Reads a number with a fraction.</summary>
    public double? Double(Node node) =>
        node.Kind == NodeKind.Number ? double.Parse(node.Text!, NumberStyles.Float, CultureInfo.InvariantCulture)
        : WrongType(node, "a number") ? MeantNumber(node)
        : null;

    /// <summary>Reads any value; null where it is null.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Generated code calls all alike.")]
    public InlineDocument? Any(Node node) => node.Kind == NodeKind.Null ? null : InlineDocuments.Of(node);

    /// <summary>Reports a finding at a place.</summary>
    public void Report(RuleInfo rule, Node node, string message, string? fix = null) =>
        Report(rule, node.Line, node.Column, message, fix);

    private void Report(
        RuleInfo rule,
        int line,
        int column,
        string message,
        string? fix,
        Func<SpecPath, ValueList<SpecEdit>>? mend = null
    )
    {
        var path = SpecPath.Root;
        foreach (var (key, index) in _path.AsSpan(0, _depth))
        {
            path = key is null ? path.Item(index) : path.Entry(key);
        }

        var finding = new Finding(rule, path, message) { Position = new(file, line, column) };
        findings.Add(finding with { Fix = fix ?? rule.Fix, Edits = mend is null ? [] : mend(path) });
    }

    private void Push(Segment segment)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, Math.Max(_depth * 2, 16));
        }

        _path[_depth++] = segment;
    }

    /// <summary>Reports a value that is then read as absent.</summary>
    /// <returns>Whether what could have been meant is to be read in its place.</returns>
    private bool Refuse(RuleInfo rule, Node node, string message, string? fix = null, InlineDocument? right = null)
    {
        Report(rule, node.Line, node.Column, message, fix, right is null ? null : path => [SpecEdit.Set(path, right)]);
        HasGaps = true;
        return guesses;
    }

    // A null is as good as absent, whatever was expected.
    private bool WrongType(Node node, string expected, RuleInfo? rule = null)
    {
        if (node.Kind == NodeKind.Null)
        {
            return false;
        }

        var message = $"{Name()} must be {expected}, but {Describe(node)}.";
        var right = MeantBy(node, expected);
        var fix =
            right is null ? null
            : expected == "text" && (right.AsText!.Length > LongestShown || MayBeSecret()) ? "Put quotes around it."
            : expected == "text" ? $"Put quotes around it: \"{Shown(right.AsText!)}\"."
            : "Take the quotes away.";
        return Refuse(rule ?? _dialect.WrongType, node, message, fix, right);
    }

    /// <summary>The value that a scalar was meant to be, where quotes alone are wrong.</summary>
    private static InlineDocument? MeantBy(Node node, string expected)
    {
        if (expected == "text")
        {
            return node.Kind is NodeKind.Number or NodeKind.Boolean
                ? Values.InlineDocument.OfText(node.Written ?? node.Text!)
                : null;
        }

        return node.Kind != NodeKind.Text
            ? null
            : (YamlScalar.Resolve(node.Text!, out var json), expected) switch
            {
                (YamlKind.Boolean, "true or false") => json == "true",
                (YamlKind.Number, "a number") when json.Length > 0 => Values.InlineDocument.OfNumber(json),
                (YamlKind.Number, "a whole number")
                    when long.TryParse(json, CultureInfo.InvariantCulture, out var whole) => whole,
                _ => null,
            };
    }

    private string Name() =>
        _depth == 0 ? "The document"
        : _path[_depth - 1].Key is { } key ? $"'{Shown(key)}'"
        : "An item of the list";

    private string Describe(Node node) =>
        node.Kind switch
        {
            // The value may be a secret: say what it is, not what it says.
            NodeKind.Boolean when MayBeSecret() => "it is a boolean",
            NodeKind.Boolean => $"{Written(node)} is a boolean",
            NodeKind.Number when (node.Written ?? node.Text!).Length > LongestShown || MayBeSecret() =>
                "it is a number",
            NodeKind.Number when node.Written is not null && node.Written != node.Text =>
                $"{Written(node)} without quotes is the number {node.Text}",
            NodeKind.Number => $"{Written(node)} is a number",
            NodeKind.Text => "it is text",
            NodeKind.List => "it is a list",
            _ => "it is a map",
        };

    private string Written(Node node) => MayBeSecret() ? "The value" : Shown(node.Written ?? node.Text ?? "null");

    private static string Shown(string text) => (text.Length <= 80 ? text : text[..80] + "…").ReplaceLineEndings(@"\n");

    // Modes of files are meant in octal.
    private void WarnOfOctal(Node node)
    {
        var isMode = _depth > 0 && _path[_depth - 1] is (Key: "mode" or "defaultMode", _);
        if (!isMode && node.Written is ['0', >= '0' and <= '7', ..] written && !written.AsSpan().ContainsAny(".eE"))
        {
            Report(ReadingRules.Octal, node, $"{Written(node)} is octal: it is read as {node.Text}.");
        }
    }
}
