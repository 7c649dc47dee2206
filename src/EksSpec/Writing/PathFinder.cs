using System.Buffers;
using System.Text;

namespace EksSpec.Writing;

/// <summary>
/// Writes nothing, and knows where it is. Only used once writing has failed: tracking the path all the time would cost every
/// document something.
/// </summary>
internal sealed class PathFinder : DocumentWriter
{
    private readonly Stack<SpecPath> _outer = new();
    private readonly Stack<int> _items = new();
    private SpecPath _here = SpecPath.Root;

    /// <summary>The exception for the caller, with the path of the value that no document can hold.</summary>
    public static UnwritableDocumentException Explain(object document, UnwritableException unwritable)
    {
        var finder = new PathFinder();
        try
        {
            ModelWriter.WriteDocument(finder, document);
        }
        catch (UnwritableException)
        {
            // Stopped at the same value.
        }

        return new(document, finder._here, $"{unwritable.Message}.");
    }

    public override void Key(ReadOnlySpan<byte> name) => _here = _outer.Peek().Field(Encoding.UTF8.GetString(name));

    public override void Key(string text)
    {
        _here = _outer.Peek().Entry(text);
        Check(text);
    }

    public override void Item()
    {
        var item = _items.Pop();
        _items.Push(item + 1);
        _here = _outer.Peek().Item(item);
    }

    public override void Write(ReadOnlySpan<char> text) => Check(text);

    protected override void WriteLiteral(ReadOnlySpan<byte> json) { }

    protected override void OpenMap() => Open();

    protected override void CloseMap() => Close();

    protected override void OpenList() => Open();

    protected override void CloseList() => Close();

    private void Open()
    {
        _outer.Push(_here);
        _items.Push(0);
    }

    private void Close()
    {
        _here = _outer.Pop();
        _items.Pop();
    }

    private void Check(ReadOnlySpan<char> text)
    {
        for (var length = 0; !text.IsEmpty; text = text[length..])
        {
            if (Rune.DecodeFromUtf16(text, out _, out length) != OperationStatus.Done)
            {
                throw Unwritable(TextEscapes.HalfPair);
            }
        }
    }
}
