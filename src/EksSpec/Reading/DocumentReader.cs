using System.Diagnostics.CodeAnalysis;
using System.Text;
using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Source;
using YamlDotNet.Core;

namespace EksSpec.Reading;

/// <summary>Reads the documents of one text.</summary>
internal sealed class DocumentReader(ReadOptions options)
{
    private readonly TreeBudget _budget = new(options.MaxDepth, options.MaxNodes);
    private readonly DocumentBinder _binder = new(options.File);

    /// <summary>The answer to a text that is longer than the limit.</summary>
    public ValueList<SpecDocument> TooLong(ReadOnlySpan<char> head)
    {
        var message = $"The text is longer than {options.MaxBytes} bytes.";
        _binder.AddUnreadable(new(ProblemKind.TooLong, 1, 1, message), head, 1);
        return _binder.Documents;
    }

    /// <summary>The answer to bytes that are no text.</summary>
    public ValueList<SpecDocument> NotUtf8(ReadOnlySpan<byte> bytes)
    {
        var valid = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : FirstInvalid(bytes);
        var before = Encoding.UTF8.GetString(bytes[..valid]);
        var line = before.AsSpan().Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 1 << 16)]);
        _binder.AddUnreadable(new(ProblemKind.Syntax, line, column, "The text is not UTF-8 here."), head, 1);
        return _binder.Documents;
    }

    /// <summary>Reads a text without byte order mark.</summary>
    public ValueList<SpecDocument> Read(string text)
    {
        if (text.AsSpan().TrimStart() is ['{', ..])
        {
            ReadJson(text);
        }
        else
        {
            foreach (var piece in Pieces.Of(text))
            {
                ReadPiece(text, piece);
            }
        }

        if (_binder.Documents.Count == 0)
        {
            _binder.AddEmpty(text);
        }

        return _binder.Documents;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var place = 0;
        while (Rune.DecodeFromUtf8(bytes[place..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            place += length;
        }

        return place;
    }

    private void ReadPiece(string text, Piece piece)
    {
        var problems = new List<Problem>();
        void Add(Node? root)
        {
            _binder.Add(root, problems);
            problems.Clear();
        }

        if (TryReadYaml(text, piece, problems, Add) is { } found)
        {
            _binder.AddUnreadable(found, text.AsSpan(piece.Start, piece.Length), piece.Line);
        }
    }

    // eksctl reads every file as YAML first, and then as JSON if it begins with a brace; the API server takes JSON as JSON.
    private void ReadJson(string text)
    {
        var problems = new List<Problem>();
        Node root;
        try
        {
            root = new JsonTreeBuilder(Encoding.UTF8.GetBytes(text), _budget, problems).Read();
        }
        catch (TreeException e)
        {
            _binder.AddUnreadable(e.Problem, text, 1);
            return;
        }

        Node? asYaml = null;
        var whole = new Piece(0, text.Length, 1);
        if (Attribution.IsEksctl(root) && TryReadYaml(text, whole, [], first => asYaml ??= first) is { } broken)
        {
            _binder.AddUnreadable(broken, text, 1);
            return;
        }

        _binder.Add(root, problems, asYaml);
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "YamlDotNet answers garbage such as !<> with all sorts of exceptions."
    )]
    private Problem? TryReadYaml(string text, Piece piece, List<Problem> problems, Action<Node?> add)
    {
        var forbidden = SourceText.IndexOfForbidden(text, piece.Start, piece.Length);
        if (forbidden >= 0)
        {
            return Forbidden(text, piece, forbidden);
        }

        try
        {
            using var source = new SliceReader(text, piece.Start, piece.Length);
            var scanner = new Scanner(source, skipComments: true);
            var builder = new YamlTreeBuilder(new Parser(scanner), _budget, piece.Line - 1, problems, source);
            while (builder.TryRead(out var root))
            {
                if (builder.HasAliases && root is not null && AliasRatio.IsExcessive(root))
                {
                    const string Message = "Too large a part of the document comes from aliases.";
                    return new(ProblemKind.TooManyAliases, root.Line, root.Column, Message);
                }

                add(root);
            }

            return null;
        }
        catch (TreeException e)
        {
            return e.Problem;
        }
        catch (YamlException e)
        {
            var (line, column) = ((int)e.Start.Line + piece.Line - 1, (int)e.Start.Column);
            return new(ProblemKind.Syntax, line, column, $"The text is not YAML here: {e.Message}");
        }
        catch (Exception e) when (e is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            return new(ProblemKind.Syntax, piece.Line, 1, "The text is not YAML.");
        }
    }

    private static Problem Forbidden(string text, Piece piece, int at)
    {
        var before = text.AsSpan(piece.Start, at - piece.Start);
        var (line, column) = (piece.Line + before.Count('\n'), before.Length - before.LastIndexOf('\n'));
        return new(ProblemKind.Syntax, line, column, $"The character U+{(int)text[at]:X4} is not allowed in YAML.");
    }
}
