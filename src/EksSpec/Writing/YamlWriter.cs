namespace EksSpec.Writing;

/// <summary>Writes YAML in block style; canonical, with two spaces and the dash under the key, unless somebody wants it as a file has it.</summary>
internal sealed class YamlWriter : Utf8DocumentWriter
{
    // A parser looks for the colon of a key in one line of at most 1,024 characters; a longer key is announced by a "?".
    private const int LongestSimpleKey = 1000;

    private readonly int[] _outerIndents = new int[MaxDepth + 1];
    private int _indent;
    private Place _place;

    /// <summary>How much further to the right than its key a map stands.</summary>
    public int MapIndent { get; init; } = 2;

    /// <summary>How much further to the right than their key the dashes of a list stand.</summary>
    public int ListIndent { get; init; }

    /// <summary>Whether texts of several lines stand in blocks where they can.</summary>
    public bool HasBlocks { get; init; } = true;

    private enum Place
    {
        /// <summary>Nothing is written yet.</summary>
        Start,

        /// <summary>At the start of a line.</summary>
        LineStart,

        /// <summary>Behind the colon of a key.</summary>
        BehindKey,

        /// <summary>Behind the dash of an item.</summary>
        BehindDash,
    }

    public override void Clear()
    {
        base.Clear();
        _indent = 0;
        _place = Place.Start;
    }

    public override void WriteSeparator()
    {
        Append("---\n"u8);
        _place = Place.Start;
    }

    public override void Key(ReadOnlySpan<byte> name)
    {
        var output = StartLine(name.Length + 1, out var start);
        name.CopyTo(output);
        output[name.Length] = (byte)':';
        Advance(start + name.Length + 1);
        _place = Place.BehindKey;
    }

    public override void Key(string text)
    {
        StartLine(0, out var start);
        Advance(start);
        var isPlain = PlainText.Fits(text);
        var isLong = text.Length * (isPlain ? 1 : TextEscapes.MaxLength) > LongestSimpleKey;
        if (isLong)
        {
            Append("? "u8);
        }

        if (isPlain)
        {
            AppendText(text);
        }
        else
        {
            AppendQuoted(text);
        }

        if (isLong)
        {
            Append((byte)'\n');
            AppendSpaces(_indent);
        }

        Append((byte)':');
        _place = Place.BehindKey;
    }

    public override void Item()
    {
        StartLine(1, out var start)[0] = (byte)'-';
        Advance(start + 1);
        _place = Place.BehindDash;
    }

    public override void Write(ReadOnlySpan<char> text)
    {
        StartValue();
        if (PlainText.Fits(text))
        {
            AppendText(text);
        }
        else if (HasBlocks && _place != Place.Start && LiteralBlock.Fits(text))
        {
            AppendBlock(text);
        }
        else
        {
            AppendQuoted(text);
        }

        EndLine();
    }

    protected override void WriteLiteral(ReadOnlySpan<byte> json)
    {
        StartValue();
        Append(json);
        EndLine();
    }

    protected override void OpenMap() =>
        Indent(
            _place switch
            {
                Place.Start => 0,
                Place.BehindDash => _indent + 2,
                _ => _indent + MapIndent,
            }
        );

    protected override void CloseMap() => Close("{}"u8);

    // The dashes of a list stand under the key it belongs to, unless somebody wants them elsewhere.
    protected override void OpenList() =>
        Indent(
            _place switch
            {
                Place.Start => 0,
                Place.BehindDash => _indent + 2,
                _ => _indent + ListIndent,
            }
        );

    protected override void CloseList() => Close("[]"u8);

    protected override void EndDocument() { }

    private void Indent(int column)
    {
        _outerIndents[Depth] = _indent;
        _indent = column;
    }

    // A map or list that wrote nothing left its place behind the key.
    private void Close(ReadOnlySpan<byte> empty)
    {
        _indent = _outerIndents[Depth + 1];
        if (_place != Place.LineStart)
        {
            StartValue();
            Append(empty);
            EndLine();
        }
    }

    // Room for what begins a line and for so many bytes behind it; the room begins behind the start.
    private Span<byte> StartLine(int size, out int start)
    {
        var output = Reserve(1 + _indent + size);
        start = 0;
        switch (_place)
        {
            case Place.LineStart:
                start = _indent;
                output[..start].Fill((byte)' ');
                break;
            case Place.BehindKey:
                start = 1 + _indent;
                output[..start].Fill((byte)' ');
                output[0] = (byte)'\n';
                break;
            case Place.BehindDash:
                start = 1;
                output[0] = (byte)' ';
                break;
        }

        return output[start..];
    }

    private void StartValue()
    {
        if (_place is Place.BehindKey or Place.BehindDash)
        {
            Append((byte)' ');
        }
    }

    private void EndLine()
    {
        Append((byte)'\n');
        _place = Place.LineStart;
    }

    private void AppendBlock(ReadOnlySpan<char> text)
    {
        Append((byte)'|');
        if (LiteralBlock.NeedsIndentation(text))
        {
            Append((byte)'2');
        }

        Append(LiteralBlock.Chomping(text));

        // The newline of the last line is written by EndLine.
        foreach (var line in (text is [.. var lines, '\n'] ? lines : text).Split('\n'))
        {
            Append((byte)'\n');
            if (line.Start.Value != line.End.Value)
            {
                AppendSpaces(_indent + 2);
                AppendText(text[line]);
            }
        }
    }
}
