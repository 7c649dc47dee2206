using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading;

/// <summary>Reads the documents of one text. One that is broken doesn't hide the others.</summary>
internal sealed class DocumentReader
{
    private readonly YamlText _text;
    private readonly ReadOptions _options;
    private readonly TreeBudget _budget;
    private readonly YamlParser _parser;
    private readonly DocumentBinder _binder;
    private readonly List<Problem> _problems = [];

    // Whether a brace begins the text: then the programs take it as JSON, if they can.
    private readonly bool _isJson;

    public DocumentReader(YamlText text, ReadOptions options)
    {
        (_text, _options) = (text, options);
        _budget = new(options.MaxDepth, options.MaxNodes);
        _parser = new(text, _budget);
        _binder = new(options.File);
        _isJson = text.Bytes[FirstBehind(0)] == '{';
    }

    /// <summary>Reads all of them.</summary>
    public ValueList<SpecDocument> Read()
    {
        if (_text.Length > _options.MaxBytes)
        {
            var head = _text.Span[..Math.Min(_text.Length, 4096)];
            _binder.AddUnreadable(TreeBudget.TooLong(_options.MaxBytes), head, 1);
            return _binder.Documents;
        }

        while (TryReadNext()) { }

        if (_binder.Documents.Count == 0)
        {
            _binder.AddEmpty(_text.Span);
        }

        return _binder.Documents;
    }

    private bool TryReadNext()
    {
        _problems.Clear();
        try
        {
            var brace = _isJson ? _parser.BraceAhead() : -1;
            TreeException? noJson = null;
            if (brace >= 0 && TryReadJson(brace, out noJson))
            {
                return true;
            }

            var tree = ReadYaml(_problems);
            if (tree is not null && noJson is not null && IsMeantAsJson(tree, brace))
            {
                throw noJson;
            }

            _binder.Add(tree is null ? null : Node.RootOf(tree), _problems);
            return tree is not null;
        }
        catch (TreeException e)
        {
            var start = _parser.Start;
            var end = _parser.Recover();
            _binder.AddUnreadable(e.Problem, _text.Span[start..end], _text.LineOf(start), _text);
            return end < _text.Length;
        }
    }

    private YamlTree? ReadYaml(List<Problem> problems)
    {
        var tree = _parser.Read(problems);
        if (tree is not null)
        {
            new TreeMeaning(tree, _budget, problems).Resolve();
        }

        return tree;
    }

    // The API server takes a text in braces as JSON where it is JSON. eksctl reads all as YAML, and then such a text as JSON too.
    private bool TryReadJson(int brace, out TreeException? noJson)
    {
        noJson = null;
        var json = new JsonTreeBuilder(_text, brace, _budget, _problems);
        YamlTree tree;
        try
        {
            tree = json.Read();
        }
        catch (TreeException e) when (e.Problem.Kind == ProblemKind.Syntax)
        {
            _problems.Clear();
            noJson = e;
            return false;
        }

        // The YAML reader says what is wrong with such a character.
        if (_parser.Forbidden >= 0 && _parser.Forbidden < json.End)
        {
            _problems.Clear();
            return false;
        }

        YamlTree? yaml = null;
        if (Attribution.IsEksctl(Node.RootOf(tree)))
        {
            yaml = ReadYaml([]);
            CheckNothingBehind(json.End);
        }

        _binder.Add(Node.RootOf(tree), _problems, yaml is null ? null : Node.RootOf(yaml));
        _parser.RestartAt(json.End);
        return true;
    }

    private void CheckNothingBehind(int end)
    {
        var rest = _text.Span[end..].IndexOfAnyExcept(" \t\r\n"u8);
        if (rest >= 0)
        {
            const string Message = "eksctl reads a file that begins with a brace as JSON, and JSON ends here.";
            throw Fail(end + rest, Message, "Remove what follows, or write the document without braces.");
        }
    }

    private bool IsMeantAsJson(YamlTree tree, int brace) =>
        Attribution.IsEksctl(Node.RootOf(tree)) || _text.Bytes[FirstBehind(brace + 1)] == '"';

    private int FirstBehind(int at) =>
        _text.Span[at..].IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var found ? at + found : _text.Length;

    private TreeException Fail(int at, string message, string fix) =>
        new(new(ProblemKind.Syntax, _text.LineOf(at), _text.ColumnOf(at), message, Fix: fix));
}
