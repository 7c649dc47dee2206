using System.Buffers;
using System.Globalization;

namespace EksSpec.Writing;

/// <summary>
/// What the generated code writes a document with: maps with keys, lists with items, and scalars. The subclasses know YAML
/// and JSON; what a C# value looks like as a scalar is decided here, once for both.
/// </summary>
/// <remarks>A key or an item is always followed by exactly one value: a scalar, a map or a list.</remarks>
internal abstract partial class DocumentWriter
{
    /// <summary>How deep maps and lists may stand in each other. A document of people has less than twenty levels.</summary>
    public const int MaxDepth = 1000;

    /// <summary>How many maps and lists are open.</summary>
    protected int Depth { get; private set; }

    /// <summary>Opens a map.</summary>
    public void BeginMap()
    {
        Descend();
        OpenMap();
    }

    /// <summary>Closes the map that was opened last.</summary>
    public void EndMap()
    {
        Depth--;
        CloseMap();
    }

    /// <summary>Opens a list.</summary>
    public void BeginList()
    {
        Descend();
        OpenList();
    }

    /// <summary>Closes the list that was opened last.</summary>
    public void EndList()
    {
        Depth--;
        CloseList();
    }

    /// <summary>Starts an entry of a map whose key is a field's name: plain ASCII that needs no quotes.</summary>
    public abstract void Key(ReadOnlySpan<byte> name);

    /// <summary>Starts an entry of a map whose key is any text.</summary>
    public abstract void Key(string text);

    /// <summary>Starts an item of a list.</summary>
    public abstract void Item();

    /// <summary>Writes a string.</summary>
    public abstract void Write(ReadOnlySpan<char> text);

    /// <summary>Writes a number, a boolean or null, spelled as JSON.</summary>
    protected abstract void WriteLiteral(ReadOnlySpan<byte> json);

    /// <summary>What a document that stands alone says of itself where the object leaves it out.</summary>
    /// <returns>The text for the outermost map; null inside, where an absent field stays absent.</returns>
    public string? AtRoot(string text) => Depth == 1 ? text : null;

    /// <summary>Writes a string.</summary>
    public void Write(string text) => Write(text.AsSpan());

    /// <summary>Writes a null: an item of a list that is none.</summary>
    public void WriteNull() => WriteLiteral("null"u8);

    /// <summary>Writes a boolean.</summary>
    public void Write(bool value) => WriteLiteral(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void Write(long value)
    {
        Span<byte> text = stackalloc byte[20];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        WriteLiteral(text[..length]);
    }

    /// <summary>Writes a number so that it reads back as the same number.</summary>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            throw Unwritable("the number is not finite, and JSON has no word for that");
        }

        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        WriteLiteral(text[..NumberText.Format(value, text)]);
    }

    /// <summary>Writes a number in fixed notation; equal numbers are written alike.</summary>
    public void Write(decimal value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        WriteLiteral(text[..NumberText.Format(value, text)]);
    }

    /// <summary>Writes a quantity in its canonical form.</summary>
    public void Write(ResourceQuantity quantity)
    {
        Span<char> text = stackalloc char[QuantityText.MaxLength];
        Write(text[..QuantityText.Format(quantity, text)]);
    }

    /// <summary>Writes a number where the text is one, a string where it isn't.</summary>
    public void Write(IntOrString value)
    {
        if (value.Value is not { } text)
        {
            WriteNull();
        }
        else if (NumberText.IsInt32(text, out var number))
        {
            Write(number);
        }
        else
        {
            Write(text);
        }
    }

    /// <summary>Writes bytes as base64.</summary>
    public void Write(byte[] bytes)
    {
        var length = (bytes.Length + 2) / 3 * 4;
        var rented = ArrayPool<char>.Shared.Rent(length);
        try
        {
            Convert.TryToBase64Chars(bytes, rented, out _);
            Write(rented.AsSpan(0, length));
        }
        finally
        {
            // Secrets don't linger in a pool.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <summary>Writes a point in time in UTC with whole seconds, as Kubernetes' <c>Time</c>.</summary>
    public void WriteTime(DateTime time) => Write(time, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>Writes a point in time in UTC with six digits of the second, as Kubernetes' <c>MicroTime</c>.</summary>
    public void WriteMicroTime(DateTime time) => Write(time, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");

    /// <summary>What is thrown for a value that no document can hold.</summary>
    protected virtual Exception Unwritable(string reason) => new UnwritableException(reason);

    protected abstract void OpenMap();
    protected abstract void CloseMap();
    protected abstract void OpenList();
    protected abstract void CloseList();

    /// <summary>Forgets what is open, after an exception.</summary>
    protected void ResetDepth() => Depth = 0;

    private void Write(DateTime time, string format)
    {
        // A time of no kind is taken as UTC: what is written must not depend on the machine.
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        Span<char> text = stackalloc char[32];
        utc.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        Write(text[..length]);
    }

    private void Descend()
    {
        if (++Depth > MaxDepth)
        {
            throw Unwritable($"maps and lists stand in each other more than {MaxDepth} levels deep");
        }
    }
}
