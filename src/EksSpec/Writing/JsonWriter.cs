namespace EksSpec.Writing;

/// <summary>Writes canonical JSON: two spaces, a line for every field and item.</summary>
internal sealed class JsonWriter : Utf8DocumentWriter
{
    // Whether the map or list that is open has no entry yet.
    private bool _isEmpty;

    // Documents simply follow each other, as kubectl and jq read and write them.
    public override void WriteSeparator() { }

    public override void Key(ReadOnlySpan<byte> name)
    {
        StartEntry();
        var output = Reserve(name.Length + 4);
        output[0] = (byte)'"';
        name.CopyTo(output[1..]);
        "\": "u8.CopyTo(output[(name.Length + 1)..]);
        Advance(name.Length + 4);
    }

    public override void Key(string text)
    {
        StartEntry();
        AppendQuoted(text);
        Append(": "u8);
    }

    public override void Item() => StartEntry();

    public override void Write(ReadOnlySpan<char> text) => AppendQuoted(text);

    protected override void WriteLiteral(ReadOnlySpan<byte> json) => Append(json);

    protected override void OpenMap() => Open((byte)'{');

    protected override void CloseMap() => Close((byte)'}');

    protected override void OpenList() => Open((byte)'[');

    protected override void CloseList() => Close((byte)']');

    protected override void EndDocument() => Append((byte)'\n');

    private void Open(byte bracket)
    {
        Append(bracket);
        _isEmpty = true;
    }

    private void Close(byte bracket)
    {
        if (!_isEmpty)
        {
            StartLine();
        }

        Append(bracket);
        _isEmpty = false;
    }

    private void StartEntry()
    {
        if (!_isEmpty)
        {
            Append((byte)',');
        }

        StartLine();
        _isEmpty = false;
    }

    private void StartLine()
    {
        var length = 1 + (2 * Depth);
        var output = Reserve(length)[..length];
        output.Fill((byte)' ');
        output[0] = (byte)'\n';
        Advance(length);
    }
}
